"""Only the first row of a matrix

You go through the first row and leave the others at 0.

Hint: how many elements does x have, and how many did you move?
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, gradient = np.array(x, float), np.zeros(np.shape(x))
    places = list(np.ndindex(point.shape))
    for i in places[: point.shape[-1]]:
        here = point[i]
        point[i] = here + h
        ahead = f(point)
        point[i] = here - h
        behind = f(point)
        point[i] = here
        gradient[i] = (ahead - behind) / (2 * h)
    return gradient
