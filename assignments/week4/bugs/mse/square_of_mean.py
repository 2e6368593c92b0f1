"""The mean is squared, not the errors

You average the differences first and square the result, so that errors of opposite sign cancel.

Hint: in which order do 'mean', 'squared' and 'error' happen?
"""

import numpy as np


def mse(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    if p.shape != t.shape:
        raise ValueError("shapes differ")
    return float(np.mean(p - t) ** 2)
