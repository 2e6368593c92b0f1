"""The gradient is summed up

You return one number, the sum of the slopes. Every prediction has a slope of its own.

Hint: what is the shape of the gradient with respect to pred?
"""

import numpy as np


def mse_grad(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    if p.shape != t.shape:
        raise ValueError("shapes differ")
    return np.array(np.sum(2 * (p - t)) / p.size)
