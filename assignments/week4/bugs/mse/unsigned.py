"""Unsigned integers wrap around

You subtract before you make floats of the arguments. For uint8, 3 - 5 is 254.

Hint: make float arrays first, then subtract.
"""

import numpy as np


def mse(pred, y):
    if pred.shape != y.shape:
        raise ValueError("shapes differ")
    return float(np.mean((pred - y).astype(float) ** 2))
