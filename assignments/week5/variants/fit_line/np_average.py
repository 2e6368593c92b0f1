"""np.dot over N

A dot product over N is the mean of the products.
"""

import numpy as np


def fit_line(x, y, lr, steps):
    x, y = np.array(x, dtype=np.float64), np.array(y, dtype=np.float64)
    m, b, losses = np.float64(0), np.float64(0), np.full(steps, np.nan)
    for k in range(steps):
        r = m * x + b - y
        losses[k] = np.dot(r, r) / r.size
        grads = 2 * np.dot(r, x) / r.size, 2 * np.average(r)
        m, b = m - lr * grads[0], b - lr * grads[1]
    return [m, b, losses]
