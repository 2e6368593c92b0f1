"""The residuals are added up

You return the sum of the residuals, where a residual for each point is asked for.

Hint: what shape has the second answer?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = float(np.mean(residual**2))
    return y_hat, float(np.sum(residual)), mean_sq
