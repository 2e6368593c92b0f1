"""The square of the mean

You take the mean first and square then, so errors up and down cancel.

Hint: what is the mean of -3 and 3, and what that of their squares?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = float(np.mean(residual) ** 2)
    return y_hat, residual, mean_sq
