"""The loss after the step

You note the loss after each step. The first entry should be the loss at m = 0, b = 0.

Hint: where in the loop do you compute the loss?
"""

import numpy as np


def fit_line(x, y, lr, steps):
    u, t = np.asarray(x, float), np.asarray(y, float)
    m = b = 0.0
    losses = np.zeros(steps)
    for k in range(steps):
        error = m * u + b - t
        slope_m, slope_b = 2 * np.mean(error * u), 2 * np.mean(error)
        m, b = m - lr * slope_m, b - lr * slope_b
        losses[k] = np.mean((m * u + b - t) ** 2)
    return float(m), float(b), losses
