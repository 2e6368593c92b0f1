"""An unknown name gives None

You return nothing for any other name. Raise ValueError, so that a misspelt activation is noticed.

Hint: what does your function do for "rleu"?
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
        return d * e / (1 + e) ** 2
    if name == "identity":
        return d.copy()
    return None
