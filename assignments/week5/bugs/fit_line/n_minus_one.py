"""Divided by one less than N

You divide by N - 1, as one does for a variance. The loss is the mean over N points.

Hint: what happens with a single point?
"""

import numpy as np


def fit_line(x, y, lr, steps):
    u, t = np.asarray(x, float), np.asarray(y, float)
    m = b = 0.0
    losses = np.zeros(steps)
    for k in range(steps):
        error = m * u + b - t
        losses[k] = np.mean(error**2)
        slope_m, slope_b = (
            2 * np.divide(np.sum(error * u), len(u) - 1),
            2 * np.divide(np.sum(error), len(u) - 1),
        )
        m, b = m - lr * slope_m, b - lr * slope_b
    return float(m), float(b), losses
