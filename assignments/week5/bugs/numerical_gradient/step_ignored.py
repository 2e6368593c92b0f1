"""The step that is passed is not used

You measure with a step of your own, whatever h is. Far from zero, x + 0.00001 is x itself.

Hint: the caller chooses h for a reason: use it.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, gradient = np.array(x, float), np.zeros(np.shape(x))
    h = 1e-5
    for i in np.ndindex(point.shape):
        here = point[i]
        point[i] = here + h
        ahead = f(point)
        point[i] = here - h
        behind = f(point)
        point[i] = here
        gradient[i] = (ahead - behind) / (2 * h)
    return gradient
