"""Losses in a list

A list of the losses holds the same numbers.
"""

import numpy as np


def fit_line(x, y, lr, steps):
    x, y = x.astype(float), y.astype(float)
    m, b, losses = 0.0, 0.0, []
    for _ in range(steps):
        off = y - (m * x + b)
        losses.append(float(np.mean(off * off)))
        dm, db = -2 * np.mean(x * off), -2 * np.mean(off)
        m -= lr * dm
        b -= lr * db
    return m, b, losses
