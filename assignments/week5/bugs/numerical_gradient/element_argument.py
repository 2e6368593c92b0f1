"""f is given one element at a time

You pass f the moved element alone. f takes the whole array, for its value may depend on all of
it.

Hint: put the moved element into a copy of x, and pass that.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, gradient = np.array(x, float), np.zeros(np.shape(x))
    for i in np.ndindex(point.shape):
        gradient[i] = (f(point[i] + h) - f(point[i] - h)) / (2 * h)
    return gradient
