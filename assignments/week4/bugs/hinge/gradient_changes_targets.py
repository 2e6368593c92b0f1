"""The gradient changes the targets in place

You set y itself to 0 where the margin is reached. np.asarray makes no copy of an array that holds
floats already, so the caller's targets are changed.

Hint: choose between two new arrays with np.where.
"""

import numpy as np


def hinge_grad(s, y):
    v, t = np.asarray(s, float), np.asarray(y, float)
    t[t * v > 1] = 0.0
    return -t / v.size
