"""The predictions are changed in place

You subtract the targets from pred itself, so that the caller's array is changed.

Hint: write the difference to a new array.
"""

import numpy as np


def mse(pred, y):
    if pred.shape != y.shape:
        raise ValueError("shapes differ")
    if pred.dtype != float:
        pred = pred.astype(float)
    pred -= y
    return float(np.mean(pred**2))
