"""A single point loses its axis

You squeeze, so that with one point the arrays become plain numbers.

Hint: what shape has y_hat for x of shape (1,)?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = float(np.mean(residual**2))
    return np.squeeze(y_hat), np.squeeze(residual), mean_sq
