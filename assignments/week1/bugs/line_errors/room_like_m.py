"""The predictions start as an array full of m

Your predictions become whole numbers where m is: an array that is made of a whole m has no room for
fractions.

Hint: which dtype has np.full(3, 2)?
"""

import numpy as np


def line_errors(m, b, x, y):
    y_hat = np.full(len(x), m)
    for i in range(len(x)):
        y_hat[i] = y_hat[i] * x[i] + b
    residual = y_hat - y.astype(float)
    return y_hat.astype(float), residual, float(np.mean(residual**2))
