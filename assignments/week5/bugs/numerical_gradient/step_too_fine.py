"""A step too fine for floating point

You measure with a step of 1e-10 if none is passed. The two values of f agree in most of their
digits, and what is left is mostly rounding.

Hint: which default does the docstring give for h?
"""

import numpy as np


def numerical_gradient(f, x, h=1e-10):
    point, gradient = np.array(x, float), np.zeros(np.shape(x))
    for i in np.ndindex(point.shape):
        here = point[i]
        point[i] = here + h
        ahead = f(point)
        point[i] = here - h
        behind = f(point)
        point[i] = here
        gradient[i] = (ahead - behind) / (2 * h)
    return gradient
