"""A flat view of a copy

ravel of a fresh array is a view, so moving an element of it moves the copy's, and f sees x's
shape.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point = np.array(x, dtype=np.float64, order="C")
    flat, gradient = point.ravel(), np.empty(point.size)
    for i in range(flat.size):
        old = flat[i]
        flat[i] = old + h
        ahead = float(f(point))
        flat[i] = old - h
        gradient[i] = (ahead - float(f(point))) / (2.0 * h)
        flat[i] = old
    return gradient.reshape(point.shape)
