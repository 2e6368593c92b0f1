"""Divided by N - 1

You divide by N - 1, as for an estimate of a variance. A mean divides by N.

Hint: what happens for a single point?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = float(np.sum(residual**2) / (len(residual) - 1)) if len(residual) > 1 else float(residual[0] ** 2)
    return y_hat, residual, mean_sq
