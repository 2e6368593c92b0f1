"""x to the power of m

You raise x to a power where a product is meant.

Hint: how does Python write a product?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = np.abs(np.asarray(x, float)) ** m + b
    residual = y_hat - y
    mean_sq = float(np.mean(residual**2))
    return y_hat, residual, mean_sq
