"""One residual for all points

You return the mean residual, where a residual for each point is asked for.

Hint: what shape has the second answer?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = float(np.mean(residual**2))
    return y_hat, float(np.mean(residual)), mean_sq
