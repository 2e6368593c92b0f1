"""The caller's array is moved and not put back

You move the elements of x itself, and leave them there: after the call, the caller's x is
another.

Hint: work on a copy.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, gradient = np.array(x, float), np.zeros(np.shape(x))
    for i in np.ndindex(point.shape):
        x[i] += h
        ahead = f(x)
        x[i] -= 2 * h
        behind = f(x)
        gradient[i] = (ahead - behind) / (2 * h)
    return gradient
