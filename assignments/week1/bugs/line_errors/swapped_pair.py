"""Residual and prediction exchanged

You return the residuals before the predictions.

Hint: which of the three comes first in the docstring?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = float(np.mean(residual**2))
    return residual, y_hat, mean_sq
