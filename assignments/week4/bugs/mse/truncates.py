"""Predictions are cut to whole numbers

You convert the predictions to integers on the way, and their fractions are lost.

Hint: what is int(0.9)?
"""

import numpy as np


def mse(pred, y):
    if np.shape(pred) != np.shape(y):
        raise ValueError("shapes differ")
    return float(np.mean((np.asarray(pred).astype(int) - np.asarray(y, float)) ** 2))
