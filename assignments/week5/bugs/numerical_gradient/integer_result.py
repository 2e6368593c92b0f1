"""Slopes are cut off in an array of whole numbers

You make the result with the dtype of x. Where x holds whole numbers, the slopes lose their
fraction.

Hint: which dtype has np.zeros_like(x)?
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, gradient = np.array(x, float), np.zeros_like(x)
    for i in np.ndindex(point.shape):
        here = point[i]
        point[i] = here + h
        ahead = f(point)
        point[i] = here - h
        behind = f(point)
        point[i] = here
        gradient[i] = (ahead - behind) / (2 * h)
    return gradient
