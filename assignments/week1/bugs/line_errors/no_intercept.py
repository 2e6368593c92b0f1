"""The intercept is left out

You forgot b, so every line goes through the origin.

Hint: what should y_hat be for x = 0?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float)
    residual = y_hat - y
    mean_sq = float(np.mean(residual**2))
    return y_hat, residual, mean_sq
