"""The loss is rounded

You round the loss to a few decimals before you return it. Rounding is for showing numbers.

Hint: return the number as it is.
"""

import numpy as np


def mse(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    if p.shape != t.shape:
        raise ValueError("shapes differ")
    return round(float(np.mean((p - t) ** 2)), 4)
