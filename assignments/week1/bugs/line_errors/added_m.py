"""m is added to x

You add m to x in place of multiplying.

Hint: what should y_hat be for m = 0?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m + np.asarray(x, float) + b
    residual = y_hat - y
    mean_sq = float(np.mean(residual**2))
    return y_hat, residual, mean_sq
