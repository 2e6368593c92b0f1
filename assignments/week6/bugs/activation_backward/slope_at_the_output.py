"""The slope is taken at the activation's output

You apply the activation to Z first and take the slope there. It belongs to what went in, which is
Z.

Hint: the sigmoid's slope at Z = 0 is 1/4. What is yours?
"""

import numpy as np


def activation_backward(dA, Z, name):
    d, z = np.asarray(dA, float), np.asarray(Z, float)
    s = (1 + np.tanh(z / 2)) / 2
    if name == "relu":
        return np.where(z > 0, d, 0.0)
    if name == "tanh":
        return d * (1 - np.tanh(np.tanh(z)) ** 2)
    if name == "sigmoid":
        return d * (1 - np.tanh(s / 2) ** 2) / 4
    if name == "identity":
        return d.copy()
    raise ValueError(name)
