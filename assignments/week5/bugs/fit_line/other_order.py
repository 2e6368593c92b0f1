"""m's slope with the new b

You move b first, and compute the slope for m with the new b. Both slopes belong to the same
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
        slope_m, slope_b = 0.0, 2 * np.mean(error)
        b = b - lr * slope_b
        m = m - lr * 2 * np.mean((m * u + b - t) * u)
    return float(m), float(b), losses
