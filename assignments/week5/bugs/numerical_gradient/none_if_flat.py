"""Nothing for a flat function

You divide the slopes by the value of f or by their size somewhere, and where the function is
flat that is 0 / 0.

Hint: what does your function do where f is constant?
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
    return gradient * np.divide(np.abs(gradient).max(), np.abs(gradient).max())
