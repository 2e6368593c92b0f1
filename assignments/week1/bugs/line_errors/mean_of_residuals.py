"""The mean of the residuals

You take the mean of the residuals themselves, where errors up and down cancel. Square them first.

Hint: what is the mean of -3 and 3?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = float(np.mean(residual))
    return y_hat, residual, mean_sq
