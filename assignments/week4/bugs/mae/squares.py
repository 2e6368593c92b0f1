"""Squares in place of absolute values

You average the squared errors: that is mse.

Hint: what does an error of 3 add?
"""

import numpy as np


def mae(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    return float(np.mean((p - t) ** 2))
