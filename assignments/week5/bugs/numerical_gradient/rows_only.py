"""Whole rows are moved

You go along the first axis alone. In a matrix that moves a whole row at a time, and each of its
elements gets the row's sum.

Hint: np.ndindex(x.shape) goes through every element of an array of any shape.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, gradient = np.array(x, float), np.zeros(np.shape(x))
    for i in range(len(point)):
        here = np.copy(point[i])
        point[i] = here + h
        ahead = f(point)
        point[i] = here - h
        behind = f(point)
        point[i] = here
        gradient[i] = (ahead - behind) / (2 * h)
    return gradient
