"""An unknown name passes for relu

Your last branch takes every name that is left for relu. Raise ValueError for names that are none
of the four.

Hint: what does your function do for "rleu"?
"""

import numpy as np


def activation_backward(dA, Z, name):
    d, z = np.asarray(dA, float), np.asarray(Z, float)
    e = np.exp(-np.abs(z))
    if name == "tanh":
        return d * (1 - np.tanh(z) ** 2)
    if name == "sigmoid":
        return d * e / (1 + e) ** 2
    if name == "identity":
        return d.copy()
    return np.where(z > 0, d, 0.0)
