"""An element is put back to the wrong place

After moving an element up and down you add h twice, so that it ends a step above where it was.

Hint: keep the old value, and set it again.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, gradient = np.array(x, float), np.zeros(np.shape(x))
    for i in np.ndindex(point.shape):
        point[i] += h
        ahead = f(point)
        point[i] -= 2 * h
        behind = f(point)
        point[i] += 2 * h
        gradient[i] = (ahead - behind) / (2 * h)
    return gradient
