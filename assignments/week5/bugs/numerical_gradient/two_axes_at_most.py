"""Rows and columns, and no more axes

You go through rows and columns. With three axes that moves several elements at a time.

Hint: np.ndindex(x.shape) goes through every element of an array of any shape.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, gradient = np.array(x, float), np.zeros(np.shape(x))
    for i in np.ndindex(point.shape[:2]):
        here = np.copy(point[i])
        point[i] = here + h
        ahead = f(point)
        point[i] = here - h
        behind = f(point)
        point[i] = here
        gradient[i] = (ahead - behind) / (2 * h)
    return gradient
