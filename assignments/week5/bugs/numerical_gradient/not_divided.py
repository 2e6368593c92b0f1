"""The differences are not divided

You return how much f changes, and not how much it changes per unit of the way.

Hint: a slope is rise over run.
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
        gradient[i] = ahead - behind
    return gradient
