"""The slope is added to dA

You add slope and gradient. The chain rule multiplies.

Hint: what should come out where relu's slope is 0?
"""

import numpy as np


def activation_backward(dA, Z, name):
    d, z = np.asarray(dA, float), np.asarray(Z, float)
    e = np.exp(-np.abs(z))
    if name == "relu":
        return d + (z > 0)
    if name == "tanh":
        return d + 1 - np.tanh(z) ** 2
    if name == "sigmoid":
        return d + e / (1 + e) ** 2
    if name == "identity":
        return d + 1
    raise ValueError(name)
