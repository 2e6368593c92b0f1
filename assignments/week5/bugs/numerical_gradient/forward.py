"""One-sided differences

You compare f one step ahead with f at x itself. That slope is off by half the curvature times
h, which close to a minimum is as large as the slope.

Hint: move each element up and down, and divide by the whole way.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, gradient = np.array(x, float), np.zeros(np.shape(x))
    base = f(point)
    for i in np.ndindex(point.shape):
        here = point[i]
        point[i] = here + h
        gradient[i] = (f(point) - base) / h
        point[i] = here
    return gradient
