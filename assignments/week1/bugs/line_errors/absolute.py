"""The mean absolute residual

You take absolute values where squares are asked for.

Hint: what does a residual of -2 contribute?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = float(np.mean(np.abs(residual)))
    return y_hat, residual, mean_sq
