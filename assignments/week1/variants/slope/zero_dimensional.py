"""A 0-dimensional array

An array without axes is a number too.
"""

import numpy as np


def slope(p, q):
    if p[0] == q[0]:
        raise ValueError("vertical")
    return np.array((q[1] - p[1]) / (q[0] - p[0]))
