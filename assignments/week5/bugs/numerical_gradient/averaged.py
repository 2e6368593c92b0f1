"""Divided by the number of elements

You divide the gradient by the number of elements. f is what it is: if it is a mean, its slopes
hold that already.

Hint: what is the slope of a sum with respect to one of its terms?
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, gradient = np.array(x, float), np.zeros(np.shape(x))
    for i in np.ndindex(point.shape):
        here = point[i]
        point[i] = here + h
        ahead = f(point)
        point[i] = here - h
        behind = f(point)
        point[i] = here
        gradient[i] = (ahead - behind) / (2 * h)
    return gradient / point.size
