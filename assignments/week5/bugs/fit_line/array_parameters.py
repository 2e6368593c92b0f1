"""m and b in arrays

You return m or b in an array of one element. They are numbers.

Hint: begin with 0.0, or take float(...) in the end.
"""

import numpy as np


def fit_line(x, y, lr, steps):
    x, y = np.asarray(x, float), np.asarray(y, float)
    m, b, losses = np.zeros(1), np.zeros(1), []
    for _ in range(steps):
        error = m * x + b - y
        losses.append(np.mean(error**2))
        m, b = m - lr * 2 * np.mean(error * x), b - lr * 2 * np.mean(error)
    return m, b, np.array(losses)
