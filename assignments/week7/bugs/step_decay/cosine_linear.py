"""A straight line

You lower the rate by the same amount at each step. The cosine is slow at both ends.

Hint: what is the rate at t = T / 4?
"""

def cosine(t, T, lr0, lr_min=0.0):
    return float(lr0 + (lr_min - lr0) * t / T)
