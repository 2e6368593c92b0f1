"""One step of lr0 too early

You end the warm-up at t = n - 2 already.

Hint: what is the rate at t = n - 2?
"""

def warmup(t, n, lr0):
    return float(lr0 if t >= n - 2 else lr0 * (t + 1) / n)
