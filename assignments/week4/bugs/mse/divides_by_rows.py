"""Divided by the number of rows alone

You sum over everything and divide by the number of rows. A matrix has rows times columns
elements, and the mean is over all of them.

Hint: how many squared errors does a (5, 3) matrix have?
"""

import numpy as np


def mse(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    if p.shape != t.shape:
        raise ValueError("shapes differ")
    return float(np.sum((p - t) ** 2) / p.shape[0])
