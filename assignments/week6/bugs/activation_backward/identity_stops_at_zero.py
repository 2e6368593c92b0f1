"""The identity stops where Z is 0

Where Z is 0 you let nothing through the identity. Its slope is 1 everywhere, at 0 as well.

Hint: by how much does the identity grow between 0 and 0.1?
"""

import numpy as np


def activation_backward(dA, Z, name):
    d, z = np.asarray(dA, float), np.asarray(Z, float)
    if name == "relu":
        return np.where(z > 0, d, 0.0)
    if name == "tanh":
        return d * (1 - np.tanh(z) ** 2)
    if name == "sigmoid":
        e = np.exp(-np.abs(z))
        return d * e / (1 + e) ** 2
    if name == "identity":
        return np.where(z != 0, d, 0.0)
    raise ValueError(name)
