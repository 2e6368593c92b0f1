"""The variance of the residuals

You subtract the mean of the residuals before you square them. A line that is too high everywhere then seems
perfect.

Hint: what is np.var of three equal numbers?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = float(np.var(residual))
    return y_hat, residual, mean_sq
