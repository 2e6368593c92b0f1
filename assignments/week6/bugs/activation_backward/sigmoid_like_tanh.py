"""The sigmoid's slope by tanh's formula

You write 1 - s^2 for the sigmoid. That is tanh's formula; for the sigmoid it is s (1 - s).

Hint: what is the sigmoid's slope at 0?
"""

import numpy as np


def activation_backward(dA, Z, name):
    d, z = np.asarray(dA, float), np.asarray(Z, float)
    s = (1 + np.tanh(z / 2)) / 2
    if name == "relu":
        return np.where(z > 0, d, 0.0)
    if name == "tanh":
        return d * (1 - np.tanh(z) ** 2)
    if name == "sigmoid":
        return d * (1 - s**2)
    if name == "identity":
        return d.copy()
    raise ValueError(name)
