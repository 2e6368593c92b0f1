"""Moving a flat copy

The gradient of a transposed x is all zeros: what you move is not what f is given. A flat array
made by ravel or reshape is sometimes a view and sometimes a copy, depending on how x lies in
memory.

Hint: np.ndindex(x.shape) needs no flat array.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point = np.array(x, float)
    flat, gradient = point.ravel(), np.zeros(point.size)
    for i in range(flat.size):
        old = flat[i]
        flat[i] = old + h
        ahead = f(point)
        flat[i] = old - h
        gradient[i] = (ahead - f(point)) / (2 * h)
        flat[i] = old
    return gradient.reshape(point.shape)
