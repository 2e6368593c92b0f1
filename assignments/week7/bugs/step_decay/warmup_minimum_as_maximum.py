"""max for min

You take the larger of the fraction and 1, so that the rate is never below lr0.

Hint: what is the rate at t = 0?
"""

def warmup(t, n, lr0):
    return float(lr0 * max((t + 1) / n, 1.0))
