"""The square is multiplied out

You compute the mean square as mean(y_hat^2) - 2 mean(y_hat y) + mean(y^2). That is right on paper, and loses
all digits when the residuals are small beside y.

Hint: what is left of 1e16 + 1 - 1e16 in floats?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = float(np.mean(y_hat**2) - 2 * np.mean(y_hat * y) + np.mean(np.asarray(y, float) ** 2))
    return y_hat, residual, mean_sq
