"""An element is not put back

You leave each element where you moved it, a step below its place, while you measure the others.
All slopes but the first are measured beside x.

Hint: which elements differ from x while you measure the last one?
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, gradient = np.array(x, float), np.zeros(np.shape(x))
    for i in np.ndindex(point.shape):
        point[i] += h
        ahead = f(point)
        point[i] -= 2 * h
        behind = f(point)
        gradient[i] = (ahead - behind) / (2 * h)
    return gradient
