"""A matrix product in place of an element-by-element one

You multiply dA and the slopes as matrices. Each element of A depends on its own element of Z
alone.

Hint: which operator multiplies two arrays element by element?
"""

import numpy as np


def activation_backward(dA, Z, name):
    d, z = np.asarray(dA, float), np.asarray(Z, float)
    e = np.exp(-np.abs(z))
    if name == "relu":
        return d @ (z > 0).T
    if name == "tanh":
        return d @ (1 - np.tanh(z) ** 2).T
    if name == "sigmoid":
        return d @ (e / (1 + e) ** 2).T
    if name == "identity":
        return d.copy()
    raise ValueError(name)
