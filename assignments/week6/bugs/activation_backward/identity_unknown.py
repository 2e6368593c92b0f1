"""The identity is not known

You raise an error for "identity". It is one of the four names.

Hint: read the docstring's list of names.
"""

import numpy as np


def activation_backward(dA, Z, name):
    d, z = np.asarray(dA, float), np.asarray(Z, float)
    e = np.exp(-np.abs(z))
    if name == "relu":
        return np.where(z > 0, d, 0.0)
    if name == "tanh":
        return d * (1 - np.tanh(z) ** 2)
    if name == "sigmoid":
        return d * e / (1 + e) ** 2
    raise ValueError(name)
