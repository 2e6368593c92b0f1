"""Two cases

Before the end of the warm-up, and after.
"""

def warmup(t, n, lr0):
    if t + 1 >= n:
        return lr0
    return lr0 / n * (t + 1)
