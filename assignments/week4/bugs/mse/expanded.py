"""The square is multiplied out

You compute the mean of pred^2 - 2 pred y + y^2. Where predictions and targets are large and close
together, nearly all digits cancel.

Hint: subtract first, then square.
"""

import numpy as np


def mse(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    if p.shape != t.shape:
        raise ValueError("shapes differ")
    return float(np.mean(p**2 - 2 * p * t + t**2))
