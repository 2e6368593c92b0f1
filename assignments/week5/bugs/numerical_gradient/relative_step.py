"""A step of h times the element

You multiply each element by 1 + h and 1 - h, so that small elements make small steps. The step
is h, whatever the element is.

Hint: x[i] + h and x[i] - h.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, gradient = np.array(x, float), np.zeros(np.shape(x))
    for i in np.ndindex(point.shape):
        step = np.zeros(point.shape)
        step[i] = h * point[i] if point[i] != 0 else h
        gradient[i] = (f(point + step) - f(point - step)) / (2 * step[i])
    return gradient
