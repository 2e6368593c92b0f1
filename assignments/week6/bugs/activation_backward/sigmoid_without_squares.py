"""One factor of the sigmoid's slope is missing

Your slope has 1 + exp(-|Z|) below the line where its square belongs.

Hint: what is the sigmoid's slope at 0? And yours?
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
        return d * e / (1 + e)
    if name == "identity":
        return d.copy()
    raise ValueError(name)
