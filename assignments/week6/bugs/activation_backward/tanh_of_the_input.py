"""The formula of tanh's output, applied to the input

You write 1 - z^2 for tanh. The formula 1 - t^2 wants t = tanh(z).

Hint: what is the slope of tanh at Z = 3, and can it be negative?
"""

import numpy as np


def activation_backward(dA, Z, name):
    d, z = np.asarray(dA, float), np.asarray(Z, float)
    e = np.exp(-np.abs(z))
    if name == "relu":
        return np.where(z > 0, d, 0.0)
    if name == "tanh":
        return d * (1 - z**2)
    if name == "sigmoid":
        return d * e / (1 + e) ** 2
    if name == "identity":
        return d.copy()
    raise ValueError(name)
