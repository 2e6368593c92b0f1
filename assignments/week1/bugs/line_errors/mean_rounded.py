"""The mean square is rounded

You round the mean of the squares, or take small ones for 0. Return it as it is.

Hint: what is round(1e-12, 10)?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    return y_hat, residual, round(float(np.mean(residual**2)), 10)
