"""The best line at once

You compute the best line directly, and the losses beside it. What was asked for is where
gradient descent is after so many steps.

Hint: after one step, m and b are still far from the best.
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
        m, b = m - lr * slope_m, b - lr * slope_b
    m, b = np.polyfit(u, t, 1) if len(set(u.tolist())) > 1 else (m, b)
    return float(m), float(b), losses
