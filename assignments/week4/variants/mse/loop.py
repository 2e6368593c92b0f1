"""An explicit loop over the elements

The same sum, one term after another.
"""

import numpy as np


def mse(pred, y):
    if np.shape(pred) != np.shape(y):
        raise ValueError("shapes differ")
    total = 0.0
    for a, b in zip(np.ravel(pred), np.ravel(y), strict=True):
        total += (float(a) - float(b)) ** 2
    return total / np.size(pred)
