"""A NumPy scalar is returned

np.float64 is as good a number as float; so is a 0-dimensional array.
"""

import numpy as np


def mse(pred, y):
    if pred.shape != y.shape:
        raise ValueError("no")
    return np.asarray(np.square(pred.astype(float) - y.astype(float)).mean())
