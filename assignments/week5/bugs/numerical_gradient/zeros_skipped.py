"""Elements that are zero get no slope

You leave out the elements of x that are 0. f has a slope there as anywhere else.

Hint: does your loop run over all places of x?
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, gradient = np.array(x, float), np.zeros(np.shape(x))
    for i in zip(*np.nonzero(point), strict=True):
        step = np.zeros(point.shape)
        step[i] = h
        gradient[i] = (f(point + step) - f(point - step)) / (2 * h)
    return gradient
