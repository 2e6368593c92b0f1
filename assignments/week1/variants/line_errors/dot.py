"""The sum of squares as a product

A vector times itself is the sum of its squares.
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = np.multiply(x, m) + b
    residual = np.subtract(y_hat, y)
    return y_hat, residual, np.dot(residual, residual) / residual.size
