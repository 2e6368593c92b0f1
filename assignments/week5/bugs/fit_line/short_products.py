"""Products in short whole numbers

You multiply whole numbers in their own dtype. If it is a short one, the products do not fit,
and what is left of them is another number.

Hint: make x and y arrays of floats first.
"""

import numpy as np


def fit_line(x, y, lr, steps):
    u, t = np.asarray(x, float), np.asarray(y, float)
    m, b, losses = 0.0, 0.0, []
    for _ in range(steps):
        losses.append(np.mean((m * u + b - t) ** 2))
        slope_m = 2 * (m * np.mean(x * x) + b * np.mean(x) - np.mean(x * y))
        m, b = m - lr * slope_m, b - lr * 2 * np.mean(m * u + b - t)
    return float(m), float(b), np.array(losses)
