"""Growing by doubling

You double the rate at each step. It grows by the same amount each time.

Hint: what are the rates at t = 0, 1, 2 for n = 4?
"""

def warmup(t, n, lr0):
    return float(lr0 * 2.0 ** min(t + 1 - n, 0))
