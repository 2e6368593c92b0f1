"""Sums where means belong

You add the slopes of all points and do not divide by how many there are. With many points the
steps are so large that the fit runs away.

Hint: the loss is a mean, so its slopes are means.
"""

import numpy as np


def fit_line(x, y, lr, steps):
    u, t = np.asarray(x, float), np.asarray(y, float)
    m = b = 0.0
    losses = np.zeros(steps)
    for k in range(steps):
        error = m * u + b - t
        losses[k] = np.mean(error**2)
        slope_m, slope_b = 2 * np.sum(error * u), 2 * np.sum(error)
        m, b = m - lr * slope_m, b - lr * slope_b
    return float(m), float(b), losses
