"""The slope is never let below a hundredth

You keep the slope above 0.01 so that it cannot vanish. Then it is not the gradient any more.

Hint: what is the slope of tanh at 4?
"""

import numpy as np


def activation_backward(dA, Z, name):
    d, z = np.asarray(dA, float), np.asarray(Z, float)
    e = np.exp(-np.abs(z))
    if name == "relu":
        return np.where(z > 0, d, 0.0)
    if name == "tanh":
        return d * np.maximum(1 - np.tanh(z) ** 2, 0.01)
    if name == "sigmoid":
        return d * np.maximum(e / (1 + e) ** 2, 0.01)
    if name == "identity":
        return d.copy()
    raise ValueError(name)
