"""b's slope with the new m

You move m first, and compute the slope for b with the new m. Both slopes belong to the same
place.

Hint: compute both slopes, then move both.
"""

import numpy as np


def fit_line(x, y, lr, steps):
    u, t = np.asarray(x, float), np.asarray(y, float)
    m = b = 0.0
    losses = np.zeros(steps)
    for k in range(steps):
        error = m * u + b - t
        losses[k] = np.mean(error**2)
        slope_m, slope_b = 2 * np.mean(error * u), 0.0
        m = m - lr * slope_m
        b = b - lr * 2 * np.mean(m * u + b - t)
    return float(m), float(b), losses
