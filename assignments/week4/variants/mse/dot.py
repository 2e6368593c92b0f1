"""A dot product of the difference with itself

The sum of squares is d . d.
"""

import numpy as np


def mse(pred, y):
    if pred.shape != y.shape:
        raise ValueError
    d = (pred.astype(np.float64) - y.astype(np.float64)).ravel()
    return d @ d / d.size
