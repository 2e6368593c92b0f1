"""A slope or intercept of 0 is replaced

You test m or b for truth, and 0 counts as false, so a horizontal line gets another slope.

Hint: what is bool(0.0)?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = (m or 1.0) * np.asarray(x, float) + b
    residual = y_hat - y
    return y_hat, residual, float(np.mean(residual**2))
