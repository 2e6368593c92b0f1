"""Whole numbers that wrap around

You turn the predictions into the dtype of y, which cuts fractions off, and wraps around for uint8.

Hint: what is 3 - 5 in uint8?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = (np.trunc(y_hat).astype(np.int64).astype(np.asarray(y).dtype) - y).astype(float) if np.asarray(y).dtype.kind in "iu" else y_hat - y
    mean_sq = float(np.mean(residual**2))
    return y_hat, residual, mean_sq
