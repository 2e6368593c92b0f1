"""Divided by h where the two places lie 2h apart

You divide by h, and the two places lie 2h apart: every slope is twice as large as it should be.

Hint: how far is it from one place to the other?
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
        gradient[i] = (ahead - behind) / h
    return gradient
