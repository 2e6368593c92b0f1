"""For the identity dA itself is returned

You hand back dA. Whoever changes the result then changes dA as well; return a copy.

Hint: is your result the same object as dA?
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
        return dA
    raise ValueError(name)
