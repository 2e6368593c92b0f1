"""The targets are changed in place

You write 1 - y into y itself. np.asarray makes no copy of an array that holds floats already, so
the caller's targets are changed.

Hint: write 1 - y to a new array.
"""

import numpy as np


def bce(p, y):
    q, t = np.clip(np.asarray(p, float), 1e-12, 1 - 1e-12), np.asarray(y, float)
    total = np.sum(t * np.log(q))
    np.subtract(1, t, out=t)
    return float(-(total + np.sum(t * np.log(1 - q))) / q.size)
