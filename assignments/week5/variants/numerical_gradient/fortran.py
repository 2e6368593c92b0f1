"""A result in column order

How an array lies in memory changes none of its elements.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point = np.array(x, float)
    gradient = np.zeros(point.shape, order="F")
    for i, old in np.ndenumerate(point):
        up, down = point.copy(), point.copy()
        up[i], down[i] = old + h, old - h
        gradient[i] = (f(up) - f(down)) / (2 * h)
    return gradient
