"""relu's mask starts above 0

Where Z is above 0 but very small, you let nothing through. The slope of relu is 1 for every Z
above 0.

Hint: compare Z with 0 itself: what is the slope at 1e-7?
"""

import numpy as np


def activation_backward(dA, Z, name):
    d, z = np.asarray(dA, float), np.asarray(Z, float)
    if name == "relu":
        return np.where(z > 1e-6, d, 0.0)
    if name == "tanh":
        return d * (1 - np.tanh(z) ** 2)
    if name == "sigmoid":
        e = np.exp(-np.abs(z))
        return d * e / (1 + e) ** 2
    if name == "identity":
        return d.copy()
    raise ValueError(name)
