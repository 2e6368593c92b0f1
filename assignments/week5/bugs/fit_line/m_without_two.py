"""The factor 2 is missing for m

You leave out the 2 in the slope for m alone.

Hint: both slopes come from the same square.
"""

import numpy as np


def fit_line(x, y, lr, steps):
    u, t = np.asarray(x, float), np.asarray(y, float)
    m = b = 0.0
    losses = np.zeros(steps)
    for k in range(steps):
        error = m * u + b - t
        losses[k] = np.mean(error**2)
        slope_m, slope_b = np.mean(error * u), 2 * np.mean(error)
        m, b = m - lr * slope_m, b - lr * slope_b
    return float(m), float(b), losses
