"""No warm-up

You return lr0 at every step.

Hint: what is the rate at t = 0?
"""

def warmup(t, n, lr0):
    return float(lr0)
