"""The residuals without their sign

You take the absolute value of the residuals. Their sign says whether the line is too high or too low.

Hint: what is the residual of a point above the line?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = np.abs(y_hat - y)
    mean_sq = float(np.mean(residual**2))
    return y_hat, residual, mean_sq
