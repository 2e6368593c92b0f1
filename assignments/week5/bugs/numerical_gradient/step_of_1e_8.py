"""A step of 1e-8

You measure with a step of 1e-8 if none is passed. Where the values of f are large, their last
digits are as coarse as the change that you look for.

Hint: which default does the docstring give for h?
"""

import numpy as np


def numerical_gradient(f, x, h=1e-8):
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
