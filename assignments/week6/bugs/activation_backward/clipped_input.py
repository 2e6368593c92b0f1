"""Z is clipped

You clip Z to [-5, 5] before you take the slope. At Z = 8 the slope is twenty times smaller than
at 5, and that matters for deep networks.

Hint: what is the sigmoid's slope at Z = 8?
"""

import numpy as np


def activation_backward(dA, Z, name):
    d, z = np.asarray(dA, float), np.asarray(Z, float)
    e = np.exp(-np.minimum(np.abs(z), 5))
    if name == "relu":
        return np.where(z > 0, d, 0.0)
    if name == "tanh":
        return d * (1 - np.tanh(np.clip(z, -5, 5)) ** 2)
    if name == "sigmoid":
        return d * e / (1 + e) ** 2
    if name == "identity":
        return d.copy()
    raise ValueError(name)
