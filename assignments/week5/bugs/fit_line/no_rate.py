"""The learning rate is left out

You subtract the whole slopes, whatever the learning rate.

Hint: where does lr come in?
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
        m, b = m - slope_m, b - slope_b
    return float(m), float(b), losses
