"""The losses in a list

You return a list of the losses. It should be an array of shape (steps,).

Hint: np.array of the list is the result.
"""

import numpy as np


def fit_line(x, y, lr, steps):
    x, y = np.asarray(x, float), np.asarray(y, float)
    m, b, losses = 0.0, 0.0, []
    for _ in range(steps):
        error = m * x + b - y
        losses.append(np.mean(error**2))
        m, b = m - lr * 2 * np.mean(error * x), b - lr * 2 * np.mean(error)
    return float(m), float(b), losses
