"""The gradient of the absolute error

You return the sign of each error. That is the slope of |pred - y|; the slope of a square grows
with the error.

Hint: compare the slopes at errors of 1 and 10.
"""

import numpy as np


def mse_grad(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    if p.shape != t.shape:
        raise ValueError("shapes differ")
    return np.sign(p - t) / p.size
