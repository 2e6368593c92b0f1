"""lr0 is reached one step late

You divide by n + 1. Step n - 1 has lr0 already.

Hint: what is the rate at t = n - 1?
"""

def warmup(t, n, lr0):
    return float(lr0 * min(t + 1, n + 1) / (n + 1))
