"""Losses cut down to whole numbers

You make the array of losses with the dtype of x. If that holds whole numbers the losses lose
their fraction.

Hint: losses are floats, whatever x is.
"""

import numpy as np


def fit_line(x, y, lr, steps):
    u, t = np.asarray(x, float), np.asarray(y, float)
    m = b = 0.0
    losses = np.zeros(steps, np.asarray(x).dtype)
    for k in range(steps):
        error = m * u + b - t
        losses[k] = np.mean(error**2)
        slope_m, slope_b = 2 * np.mean(error * u), 2 * np.mean(error)
        m, b = m - lr * slope_m, b - lr * slope_b
    return float(m), float(b), losses
