"""m multiplies the intercept too

You multiply m by x + b. It multiplies x alone.

Hint: which comes first in m x + b, the product or the sum?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * (np.asarray(x, float) + b)
    residual = y_hat - y
    mean_sq = float(np.mean(residual**2))
    return y_hat, residual, mean_sq
