"""The sigmoid's slope counts twice

You multiply by the slope of the sigmoid twice. There is one sigmoid, and one factor.

Hint: what is the sigmoid's slope at 0? And your factor?
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
        return d * (e / (1 + e) ** 2) ** 2
    if name == "identity":
        return d.copy()
    raise ValueError(name)
