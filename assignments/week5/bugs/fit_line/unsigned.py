"""Differences in unsigned numbers

You subtract before you make floats. In uint8, which images come in, 0 - 1 is 255.

Hint: make floats of x and y first.
"""

import numpy as np


def fit_line(x, y, lr, steps):
    u, t = np.asarray(x, float), np.asarray(y, float)
    m = b = np.uint8(0) if np.asarray(y).dtype == np.uint8 else 0.0
    u, t = np.asarray(x), np.asarray(y)
    first = (m * u + b - t).astype(float)
    m = b = 0.0
    u, t = u.astype(float), t.astype(float)
    losses = np.zeros(steps)
    for k in range(steps):
        error = first if k == 0 else m * u + b - t
        losses[k] = np.mean(error**2)
        slope_m, slope_b = 2 * np.mean(error * u), 2 * np.mean(error)
        m, b = m - lr * slope_m, b - lr * slope_b
    return float(m), float(b), losses
