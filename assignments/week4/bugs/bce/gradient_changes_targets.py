"""The gradient changes the targets in place

You subtract p from y itself. np.asarray makes no copy of an array that holds floats already, so
the caller's targets are changed.

Hint: write the difference to a new array.
"""

import numpy as np


def bce_grad(p, y):
    q, t = np.clip(np.asarray(p, float), 1e-12, 1 - 1e-12), np.asarray(y, float)
    t -= q
    return -t / (q * (1 - q)) / q.size
