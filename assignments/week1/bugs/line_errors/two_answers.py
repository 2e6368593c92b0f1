"""Just two answers

You return two of the three answers.

Hint: how many things does the docstring ask for?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = float(np.mean(residual**2))
    return y_hat, residual
