"""The squares of the predictions

You square the predictions, not the residuals.

Hint: what should the mean square be for a line through all points?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = float(np.mean(y_hat**2))
    return y_hat, residual, mean_sq
