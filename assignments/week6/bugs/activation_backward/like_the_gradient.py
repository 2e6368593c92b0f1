"""The result has the dtype of dA

You make room for the result with the dtype of dA. Where dA holds whole numbers, every gradient is
cut to one.

Hint: what does np.zeros(2, int) become when you assign 0.5 to it?
"""

import numpy as np


def activation_backward(dA, Z, name):
    d, z = np.asarray(dA), np.asarray(Z, float)
    result = np.zeros_like(d)
    e = np.exp(-np.abs(z))
    if name == "relu":
        result[...] = np.where(z > 0, d, 0)
    elif name == "tanh":
        result[...] = d * (1 - np.tanh(z) ** 2)
    elif name == "sigmoid":
        result[...] = d * e / (1 + e) ** 2
    elif name == "identity":
        result[...] = d
    else:
        raise ValueError(name)
    return result
