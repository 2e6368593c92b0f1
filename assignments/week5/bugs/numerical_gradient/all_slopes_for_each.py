"""The whole gradient again for each element

You measure all slopes again for each element that you fill in. The answer is right, and f is
called n times as often as needed.

Hint: how often is f called for 20 elements? It should be 40 times.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, gradient = np.array(x, float), np.zeros(np.shape(x))
    for i in np.ndindex(point.shape):
        slopes = np.zeros(point.shape)
        for j in np.ndindex(point.shape):
            step = np.zeros(point.shape)
            step[j] = h
            slopes[j] = (f(point + step) - f(point - step)) / (2 * h)
        gradient[i] = slopes[i]
    return gradient
