"""The answers in another order

You return the mean square first. The order is y_hat, residual, mean_sq.

Hint: which of the three comes first in the docstring?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = float(np.mean(residual**2))
    return mean_sq, residual, y_hat
