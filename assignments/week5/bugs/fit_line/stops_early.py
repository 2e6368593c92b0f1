"""Stops when the loss hardly falls

You end the loop when the loss hardly changes, and the losses of the other steps stay 0. All
steps are to be made.

Hint: losses has an entry for each step.
"""

import numpy as np


def fit_line(x, y, lr, steps):
    u, t = np.asarray(x, float), np.asarray(y, float)
    m = b = 0.0
    losses = np.zeros(steps)
    for k in range(steps):
        error = m * u + b - t
        losses[k] = np.mean(error**2)
        if k and abs(losses[k - 1] - losses[k]) < 1e-9:
            break
        slope_m, slope_b = 2 * np.mean(error * u), 2 * np.mean(error)
        m, b = m - lr * slope_m, b - lr * slope_b
    return float(m), float(b), losses
