"""The targets are changed in place

You multiply y itself by s. np.asarray makes no copy of an array that holds floats already, so the
caller's targets are changed.

Hint: write the margins to a new array.
"""

import numpy as np


def hinge(s, y):
    v, t = np.asarray(s, float), np.asarray(y, float)
    t *= v
    return float(np.mean(np.maximum(0.0, 1 - t)))
