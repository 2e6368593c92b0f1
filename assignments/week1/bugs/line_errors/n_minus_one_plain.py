"""Divided by N - 1, which may be 0

You divide by N - 1, so a single point divides by zero. A mean divides by N.

Hint: how many squares are there?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = float(np.sum(residual**2) / np.float64(len(residual) - 1))
    return y_hat, residual, mean_sq
