"""The residuals are squared already

You return the squares as the residuals.

Hint: what is the residual of a point that lies 2 above the line?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = (y_hat - y) ** 2
    mean_sq = float(np.mean(residual))
    return y_hat, residual, mean_sq
