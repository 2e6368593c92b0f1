"""Brackets missing around the run

You divide by 2 and then multiply by h, so what you return is almost 0.

Hint: put brackets around all that you divide by.
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
        gradient[i] = (ahead - behind) / 2 * h
    return gradient
