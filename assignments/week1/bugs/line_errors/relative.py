"""Relative errors

You divide each residual by its prediction or target. The plain squares are asked for.

Hint: does the docstring divide by y?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = float(np.mean((residual / np.where(y_hat == 0, 1.0, y_hat)) ** 2))
    return y_hat, residual, mean_sq
