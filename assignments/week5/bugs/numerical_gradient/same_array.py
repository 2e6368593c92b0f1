"""Two names for one array

You write ahead = behind = ... for what should be two copies, so that moving one moves the
other, and f gives the same for both.

Hint: which arrays share memory? np.copy makes another one.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, gradient = np.array(x, float), np.zeros(np.shape(x))
    for i in np.ndindex(point.shape):
        up = down = point.copy()
        up[i] += h
        down[i] -= h
        gradient[i] = (f(up) - f(down)) / (2 * h)
    return gradient
