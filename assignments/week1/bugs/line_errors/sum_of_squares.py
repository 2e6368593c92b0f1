"""The sum of the squares

You add the squared residuals up and do not divide by their number.

Hint: does your answer double when every point is given twice?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = float(np.sum(residual**2))
    return y_hat, residual, mean_sq
