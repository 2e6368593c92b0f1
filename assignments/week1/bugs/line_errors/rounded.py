"""Rounded predictions

You round. Return the numbers as they are.

Hint: how many digits does np.round keep?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = np.round(m * np.asarray(x, float) + b, 2)
    residual = y_hat - y
    mean_sq = float(np.mean(residual**2))
    return y_hat, residual, mean_sq
