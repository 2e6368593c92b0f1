"""Divided by N - 2

You divide by N - 2, as statisticians do for a fitted line. A mean divides by N.

Hint: how many squares are there?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = float(np.sum(residual**2) / max(len(residual) - 2, 1))
    return y_hat, residual, mean_sq
