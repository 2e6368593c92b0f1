"""Plain loops over the points

The means are sums over the points, divided by N.
"""

import numpy as np


def fit_line(x, y, lr, steps):
    n, m, b, losses = len(x), 0.0, 0.0, np.zeros(steps)
    for k in range(steps):
        dm = db = total = 0.0
        for a, c in zip(x.tolist(), y.tolist(), strict=True):
            e = m * a + b - c
            total += e * e
            dm += 2 * e * a / n
            db += 2 * e / n
        losses[k] = total / n
        m, b = m - lr * dm, b - lr * db
    return m, b, losses
