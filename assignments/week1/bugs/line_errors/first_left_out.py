"""A point is left out

You leave one of the points out of the mean.

Hint: how many points are there?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = float(np.mean(residual[1:] ** 2)) if len(residual) > 1 else float(residual[0] ** 2)
    return y_hat, residual, mean_sq
