"""From 0 to lr0 in n - 1 steps

You use t / (n - 1), which is 0 at step 0, and fails for n = 1.

Hint: what is the rate at t = 0?
"""

def warmup(t, n, lr0):
    return float(lr0 * min(t / (n - 1), 1.0))
