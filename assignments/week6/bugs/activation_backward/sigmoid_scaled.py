"""The sigmoid's slope is stretched to 1

You divide the slope by its largest value, 1/4. The slope is what it is, and 1/4 at most.

Hint: what is the sigmoid's slope at 0?
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
        return 4 * d * e / (1 + e) ** 2
    if name == "identity":
        return d.copy()
    raise ValueError(name)
