"""The gradient loses its shape

You return the slopes as one long row. A gradient has the shape of what it is with respect to.

Hint: where does the slope of x[1, 2] belong?
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, slopes = np.array(x, float), []
    for i in np.ndindex(point.shape):
        step = np.zeros(point.shape)
        step[i] = h
        slopes.append((f(point + step) - f(point - step)) / (2 * h))
    return np.array(slopes)
