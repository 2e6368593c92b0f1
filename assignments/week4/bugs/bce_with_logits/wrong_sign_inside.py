"""A sign inside the formula is wrong

You add z y where it is to be subtracted: max(z, 0) - z y.

Hint: what should the loss be for z = 10 and y = 1?
"""

import numpy as np


def bce_with_logits(z, y):
    s, t = np.asarray(z, float), np.asarray(y, float)
    return float(np.mean(np.maximum(s, 0) + s * t + np.log1p(np.exp(-np.abs(s)))))
