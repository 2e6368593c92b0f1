"""Step 0 has the rate 0

You use t / n, so that nothing is learned in the first step. It is (t + 1) / n.

Hint: what is the rate at t = 0?
"""

def warmup(t, n, lr0):
    return float(lr0 * min(t, n) / n)
