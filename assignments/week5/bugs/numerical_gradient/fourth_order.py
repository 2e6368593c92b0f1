"""A formula with four places

You ask f at four places for each element. What was asked for is the central difference, which
asks at two: with a coarse h it shows how coarse h is.

Hint: (f(x + h) - f(x - h)) / (2 h), for each element.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, gradient = np.array(x, float), np.zeros(np.shape(x))
    for i in np.ndindex(point.shape):
        step = np.zeros(point.shape)
        step[i] = h
        near = f(point + step) - f(point - step)
        far = f(point + 2 * step) - f(point - 2 * step)
        gradient[i] = (8 * near - far) / (12 * h)
    return gradient
