"""The predictions in an array like y

Your predictions become whole numbers where y is: an array with the dtype of y has no room for fractions.

Hint: which dtype has np.zeros_like(np.array([1, 2]))?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = np.zeros_like(y)
    for i in range(len(x)):
        y_hat[i] = int(m * float(x[i]) + b) if y_hat.dtype.kind in "iu" else m * x[i] + b
    residual = y_hat.astype(float) - y
    return y_hat.astype(float), residual, float(np.mean(residual**2))
