"""Scaled by the largest weight first

The length is computed of weights between -1 and 1, which cannot overflow.
"""

import numpy as np


def signed_distance(X, w, b):
    m = np.max(np.abs(w))
    u = w / m
    return (X @ u + b / m) / np.sqrt(u @ u)


def boundary_x2(w, b, x1):
    if not w[1]:
        raise ValueError("w[1] = 0")
    r = w[0] / w[1]
    return np.array([-r * t - b / w[1] for t in x1.tolist()], dtype=float)
