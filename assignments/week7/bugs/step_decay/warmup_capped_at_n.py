"""The rate is capped, not the fraction

You take the smaller of the growing rate and 1. The limit is lr0.

Hint: what is the rate at t = 2 n, for lr0 = 0.1?
"""

def warmup(t, n, lr0):
    return float(min(lr0 * (t + 1) / n, 1.0))
