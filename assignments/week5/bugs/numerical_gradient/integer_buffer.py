"""Steps are cut off in an array of whole numbers

You copy x without making it a float array. Where it holds whole numbers, adding h changes
nothing, or takes away a whole 1.

Hint: what is the dtype of your copy?
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, gradient = np.array(x), np.zeros(np.shape(x))
    for i in np.ndindex(point.shape):
        here = point[i]
        point[i] = here + h
        ahead = f(point)
        point[i] = here - h
        behind = f(point)
        point[i] = here
        gradient[i] = (ahead - behind) / (2 * h)
    return gradient
