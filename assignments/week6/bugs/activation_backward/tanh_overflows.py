"""tanh's slope overflows

You build tanh from exp(Z) and exp(-Z). For large Z both sides of the fraction are infinite, and
the quotient is no number.

Hint: what is exp(1000), and infinity divided by infinity?
"""

import numpy as np


def activation_backward(dA, Z, name):
    d, z = np.asarray(dA, float), np.asarray(Z, float)
    e = np.exp(-np.abs(z))
    if name == "relu":
        return np.where(z > 0, d, 0.0)
    if name == "tanh":
        return d * (1 - ((np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))) ** 2)
    if name == "sigmoid":
        return d * e / (1 + e) ** 2
    if name == "identity":
        return d.copy()
    raise ValueError(name)
