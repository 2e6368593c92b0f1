"""Relative residuals

You divide each residual by the target. The plain difference is asked for.

Hint: what is the residual of a point that lies 2 above the line?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + b
    residual = (y_hat - y) / np.where(np.asarray(y) == 0, 1.0, y)
    mean_sq = float(np.mean(residual**2))
    return y_hat, residual, mean_sq
