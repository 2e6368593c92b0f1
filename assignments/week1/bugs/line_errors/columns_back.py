"""Columns are returned

You return (N, 1) where (N,) is asked for.

Hint: what shape has x?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = float(np.mean(residual**2))
    return y_hat[:, None], residual[:, None], mean_sq
