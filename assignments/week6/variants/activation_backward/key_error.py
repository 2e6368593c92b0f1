"""A dict that refuses other names

A KeyError is an error just as well.
"""

import numpy as np


def activation_backward(dA, Z, name):
    z = np.asarray(Z, float)
    s = 0.5 + 0.5 * np.tanh(0.5 * z)
    slope = {"relu": z > 0, "tanh": 1 - np.tanh(z) ** 2, "sigmoid": s - s**2, "identity": z == z}
    return np.array(dA * slope[name])
