"""Scaled to length one

You divide the gradient by its length. Its direction is right, and how steep it is there is
lost.

Hint: is the result twice as large if f is doubled?
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
    return gradient / max(np.linalg.norm(gradient), 1e-300)
