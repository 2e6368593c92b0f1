"""A view of a new array

What is returned is a part of an array that nobody else holds.
"""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    v = np.append(w, b).astype(float)
    u = np.append(x, 1).astype(float)
    v += lr * (int(y) - int(v.dot(u) > 0)) * u
    *_, bias = v
    return v[:-1], float(bias)
