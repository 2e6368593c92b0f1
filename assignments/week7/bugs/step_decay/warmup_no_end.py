"""The warm-up never ends

Your rate goes on growing after n steps. It stays at lr0 then.

Hint: what is the rate at t = 2 n?
"""

def warmup(t, n, lr0):
    return float(lr0 * (t + 1) / n)
