"""Twice the residual

You multiply by 2, which looks like exponentiation and is not.

Hint: how does Python write a square?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = float(np.mean(residual * 2))
    return y_hat, residual, mean_sq
