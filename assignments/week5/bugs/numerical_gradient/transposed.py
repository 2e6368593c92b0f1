"""Rows and columns exchanged

You fill the slopes in by columns, while you went through x by rows.

Hint: keep each slope at the place that you moved.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, slopes = np.array(x, float), []
    for i in np.ndindex(point.shape):
        step = np.zeros(point.shape)
        step[i] = h
        slopes.append((f(point + step) - f(point - step)) / (2 * h))
    return np.array(slopes).reshape(point.shape, order="F")
