"""A step for each point

You move m and b after every point. Each step is to be made with the mean over all points.

Hint: how often do m and b change in one step?
"""

import numpy as np


def fit_line(x, y, lr, steps):
    u, t = np.asarray(x, float), np.asarray(y, float)
    m = b = 0.0
    losses = np.zeros(steps)
    for k in range(steps):
        error = m * u + b - t
        losses[k] = np.mean(error**2)
        slope_m, slope_b = 2 * np.mean(error * u), 2 * np.mean(error)
        for a, c in zip(u, t, strict=True):
            e = m * a + b - c
            m, b = m - lr * 2 * e * a / len(u), b - lr * 2 * e / len(u)
    return float(m), float(b), losses
