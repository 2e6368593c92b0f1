"""A rising loss is not accepted

You take a step back where the loss has grown. With a rate that is too large the loss grows, and
that is what losses should show.

Hint: return what plain gradient descent does.
"""

import numpy as np


def fit_line(x, y, lr, steps):
    u, t = np.asarray(x, float), np.asarray(y, float)
    m = b = 0.0
    losses = np.zeros(steps)
    for k in range(steps):
        error = m * u + b - t
        losses[k] = np.mean(error**2)
        if k and losses[k] > losses[k - 1]:
            lr = lr / 2
        slope_m, slope_b = 2 * np.mean(error * u), 2 * np.mean(error)
        m, b = m - lr * slope_m, b - lr * slope_b
    return float(m), float(b), losses
