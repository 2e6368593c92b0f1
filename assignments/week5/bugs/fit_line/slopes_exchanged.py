"""The two slopes exchanged

You move m by the slope for b, and b by that for m.

Hint: which of the two has the factor x?
"""

import numpy as np


def fit_line(x, y, lr, steps):
    u, t = np.asarray(x, float), np.asarray(y, float)
    m = b = 0.0
    losses = np.zeros(steps)
    for k in range(steps):
        error = m * u + b - t
        losses[k] = np.mean(error**2)
        slope_m, slope_b = 2 * np.mean(error), 2 * np.mean(error * u)
        m, b = m - lr * slope_m, b - lr * slope_b
    return float(m), float(b), losses
