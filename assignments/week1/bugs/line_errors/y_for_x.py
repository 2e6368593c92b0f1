"""The line is put over y

You put y into the line where x belongs.

Hint: what does y_hat depend on?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(y, float) + b
    residual = y_hat - y
    mean_sq = float(np.mean(residual**2))
    return y_hat, residual, mean_sq
