"""All elements moved together

You add h to the whole array: f changes by the sum of all slopes, and each element gets that
sum.

Hint: for a partial derivative the other elements stay fixed.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point = np.array(x, float)
    return np.full(point.shape, (f(point + h) - f(point - h)) / (2 * h))
