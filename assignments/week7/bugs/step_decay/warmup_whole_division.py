"""A whole-number division

You divide with //, which is 0 until the end.

Hint: what is (t + 1) // n for t = 0 and n = 4?
"""

def warmup(t, n, lr0):
    return float(lr0 * min((t + 1) // n, 1))
