"""The difference the wrong way round

You subtract the value ahead from the value behind: every slope has the wrong sign.

Hint: where f grows with an element, that element's slope is positive.
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
        gradient[i] = (behind - ahead) / (2 * h)
    return gradient
