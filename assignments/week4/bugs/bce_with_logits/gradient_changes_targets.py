"""The gradient changes the targets in place

You subtract the sigmoid from y itself. np.asarray makes no copy of an array that holds floats
already, so the caller's targets are changed.

Hint: write the difference to a new array.
"""

import numpy as np


def bce_with_logits_grad(z, y):
    s, t = np.asarray(z, float), np.asarray(y, float)
    e = np.exp(-np.abs(s))
    t -= np.where(s >= 0, 1.0, e) / (1 + e)
    return -t / s.size
