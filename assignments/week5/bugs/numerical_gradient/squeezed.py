"""Axes of length one are dropped

You drop the axes of length 1, so that the gradient of one row has not the shape of that row.

Hint: give the result x's own shape.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, slopes = np.array(x, float), []
    for i in np.ndindex(point.shape):
        step = np.zeros(point.shape)
        step[i] = h
        slopes.append((f(point + step) - f(point - step)) / (2 * h))
    return np.array(slopes).reshape(point.shape).squeeze()
