"""Errors below the line are left out

You count an error only where the line is too high.

Hint: what does a residual of -2 contribute?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = float(np.mean(np.maximum(residual, 0.0) ** 2))
    return y_hat, residual, mean_sq
