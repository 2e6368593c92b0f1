"""An intercept of 0 is replaced

You test b for truth, and 0 counts as false, so a line through the origin is moved.

Hint: what is bool(0.0)?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = m * np.asarray(x, float) + (b or 1.0)
    residual = y_hat - y
    return y_hat, residual, float(np.mean(residual**2))
