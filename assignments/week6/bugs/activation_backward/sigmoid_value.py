"""The sigmoid in place of its slope

You multiply by sigmoid(Z). Its slope is sigmoid(Z) times 1 - sigmoid(Z).

Hint: what is the sigmoid's slope far to the right?
"""

import numpy as np


def activation_backward(dA, Z, name):
    d, z = np.asarray(dA, float), np.asarray(Z, float)
    if name == "relu":
        return np.where(z > 0, d, 0.0)
    if name == "tanh":
        return d * (1 - np.tanh(z) ** 2)
    if name == "sigmoid":
        return d * s
    if name == "identity":
        return d.copy()
    raise ValueError(name)
