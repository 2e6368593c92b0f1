"""lr0 is missing

You return the fraction alone.

Hint: what is the rate at t = n?
"""

def warmup(t, n, lr0):
    return float(min(t + 1, n) / n)
