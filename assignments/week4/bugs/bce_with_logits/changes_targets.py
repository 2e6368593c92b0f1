"""The targets are changed in place

You multiply y itself by z. np.asarray makes no copy of an array that holds floats already, so the
caller's targets are changed.

Hint: write the product to a new array.
"""

import numpy as np


def bce_with_logits(z, y):
    s, t = np.asarray(z, float), np.asarray(y, float)
    t *= s
    return float(np.mean(np.maximum(s, 0) - t + np.log1p(np.exp(-np.abs(s)))))
