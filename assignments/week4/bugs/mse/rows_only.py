"""The mean runs over the rows only

You average over axis 0 and return one number per column. The loss is one number: the mean over
every element.

Hint: what is the shape of your answer for a (5, 3) matrix?
"""

import numpy as np


def mse(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    if p.shape != t.shape:
        raise ValueError("shapes differ")
    return np.mean((p - t) ** 2, axis=0) if p.ndim > 1 else float(np.mean((p - t) ** 2))
