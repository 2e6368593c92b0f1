"""From lr0 down

Your rate falls. A warm-up begins low.

Hint: what is the rate at t = 0?
"""

def warmup(t, n, lr0):
    return float(lr0 * max(n - t, 0) / n)
