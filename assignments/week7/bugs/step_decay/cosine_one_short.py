"""The end comes one step early

You divide by T - 1, so that lr_min is reached before step T.

Hint: what is the rate at t = T?
"""

import numpy as np


def cosine(t, T, lr0, lr_min=0.0):
    return float(lr_min + (lr0 - lr_min) * (1 + np.cos(np.pi * t / max(T - 1, 1))) / 2)
