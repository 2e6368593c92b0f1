"""A list where an array was asked for

You return a Python list of slopes. The result should be an array of x's shape.

Hint: what can a caller do with an array that a list does not allow?
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, slopes = np.array(x, float), []
    for i in np.ndindex(point.shape):
        step = np.zeros(point.shape)
        step[i] = h
        slopes.append((f(point + step) - f(point - step)) / (2 * h))
    return list(slopes)
