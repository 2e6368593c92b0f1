"""0 after the warm-up

After n steps you return 0 or nothing of lr0. The rate stays at lr0.

Hint: what is the rate at t = n?
"""

def warmup(t, n, lr0):
    return float(lr0 * (t + 1) / n if t < n else 0.0)
