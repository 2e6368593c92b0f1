"""A step in proportion to the elements

You make the step larger where an element is large. The caller has chosen h, and you use
another.

Hint: use h as it is given, for every element.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, gradient = np.array(x, float), np.zeros(np.shape(x))
    for i in np.ndindex(point.shape):
        step = np.zeros(point.shape)
        step[i] = h * max(1.0, abs(point[i]))
        gradient[i] = (f(point + step) - f(point - step)) / (2 * step[i])
    return gradient
