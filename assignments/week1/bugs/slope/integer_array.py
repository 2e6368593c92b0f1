"""The points in an array of whole numbers

You compute in an integer array when the points are whole numbers, so the slope is cut off when it is stored.

Hint: which dtype has np.array([0, 1])?
"""

import numpy as np


def slope(p, q):
    if p[0] == q[0]:
        raise ValueError("vertical")
    pair = np.array([p, q])
    out = np.zeros(1, pair.dtype)
    out[0] = (q[1] - p[1]) / (q[0] - p[0])
    return out[0].item()
