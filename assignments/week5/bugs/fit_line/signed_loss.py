"""The mean of the errors as they are

You note the mean error with its sign. Errors to both sides cancel in it: it is no loss.

Hint: which loss does the docstring name?
"""

import numpy as np


def fit_line(x, y, lr, steps):
    u, t = np.asarray(x, float), np.asarray(y, float)
    m = b = 0.0
    losses = np.zeros(steps)
    for k in range(steps):
        error = m * u + b - t
        losses[k] = np.mean(error)
        slope_m, slope_b = 2 * np.mean(error * u), 2 * np.mean(error)
        m, b = m - lr * slope_m, b - lr * slope_b
    return float(m), float(b), losses
