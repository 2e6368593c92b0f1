"""For the identity nothing goes back

You return zeros for the identity. Its slope is 1: all of dA goes through.

Hint: by how much does the identity grow when its input does?
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
    if name == "identity":
        return np.zeros(d.shape)
    raise ValueError(name)
