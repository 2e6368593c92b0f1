"""relu lets positive gradients through

You keep dA where dA is above 0. What decides is Z, the input of relu; the gradient may have
either sign.

Hint: what should come out for Z = 2 and dA = -1?
"""

import numpy as np


def activation_backward(dA, Z, name):
    d, z = np.asarray(dA, float), np.asarray(Z, float)
    e = np.exp(-np.abs(z))
    if name == "relu":
        return np.where(d > 0, d, 0.0)
    if name == "tanh":
        return d * (1 - np.tanh(z) ** 2)
    if name == "sigmoid":
        return d * e / (1 + e) ** 2
    if name == "identity":
        return d.copy()
    raise ValueError(name)
