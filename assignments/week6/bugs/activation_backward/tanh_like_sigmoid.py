"""tanh's slope by the sigmoid's formula

You write t (1 - t) for tanh. That is the sigmoid's formula; for tanh it is 1 - t^2.

Hint: what is the slope of tanh at 0?
"""

import numpy as np


def activation_backward(dA, Z, name):
    d, z = np.asarray(dA, float), np.asarray(Z, float)
    e = np.exp(-np.abs(z))
    if name == "relu":
        return np.where(z > 0, d, 0.0)
    if name == "tanh":
        return d * np.tanh(z) * (1 - np.tanh(z))
    if name == "sigmoid":
        return d * e / (1 + e) ** 2
    if name == "identity":
        return d.copy()
    raise ValueError(name)
