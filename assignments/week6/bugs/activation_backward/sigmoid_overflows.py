"""The sigmoid's slope overflows

You take exp(-Z) and divide by its square. For Z far below 0 both are infinite, and their quotient
is no number.

Hint: what is exp(1000), and infinity divided by infinity?
"""

import numpy as np


def activation_backward(dA, Z, name):
    d, z = np.asarray(dA, float), np.asarray(Z, float)
    if name == "relu":
        return np.where(z > 0, d, 0.0)
    if name == "tanh":
        return d * (1 - np.tanh(z) ** 2)
    if name == "sigmoid":
        return d * np.exp(-z) / (1 + np.exp(-z)) ** 2
    if name == "identity":
        return d.copy()
    raise ValueError(name)
