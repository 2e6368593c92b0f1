"""Absolute values in place of squares

You average |pred - y|. That is the mean absolute error, the next exercise.

Hint: what does an error of 3 add to the sum?
"""

import numpy as np


def mse(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    if p.shape != t.shape:
        raise ValueError("shapes differ")
    return float(np.mean(np.abs(p - t)))
