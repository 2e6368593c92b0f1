"""dA is left out

You return the slope of the activation. The gradient that came from behind, dA, is a factor of the
answer.

Hint: what should twice the dA give?
"""

import numpy as np


def activation_backward(dA, Z, name):
    d, z = np.asarray(dA, float), np.asarray(Z, float)
    e = np.exp(-np.abs(z))
    if name == "relu":
        return (z > 0) * 1.0
    if name == "tanh":
        return 1 - np.tanh(z) ** 2
    if name == "sigmoid":
        return e / (1 + e) ** 2
    if name == "identity":
        return np.ones(d.shape)
    raise ValueError(name)
