"""The root of the mean square

You take a square root at the end. The mean of the squares is asked for.

Hint: what is the answer for residuals 1 and -2?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = float(np.sqrt(np.mean(residual**2)))
    return y_hat, residual, mean_sq
