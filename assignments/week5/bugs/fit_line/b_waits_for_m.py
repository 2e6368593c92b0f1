"""b stays where m does

Where the slope with respect to m is 0 you make no step at all. b has a slope of its own.

Hint: move both, each by its own slope.
"""

import numpy as np


def fit_line(x, y, lr, steps):
    x, y = np.asarray(x, float), np.asarray(y, float)
    m, b, losses = 0.0, 0.0, []
    for _ in range(steps):
        error = m * x + b - y
        losses.append(np.mean(error**2))
        slope_m = 2 * np.mean(error * x)
        if slope_m != 0:
            m, b = m - lr * slope_m, b - lr * 2 * np.mean(error)
    return float(m), float(b), np.array(losses)
