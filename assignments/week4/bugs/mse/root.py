"""The root of the mean squared error

You take the square root at the end. That is the RMSE, another measure; the loss here is the
mean of the squares itself.

Hint: what are the units of mse, if pred is in metres?
"""

import numpy as np


def mse(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    if p.shape != t.shape:
        raise ValueError("shapes differ")
    return float(np.sqrt(np.mean((p - t) ** 2)))
