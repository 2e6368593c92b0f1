"""softmax is taken for one of the four

softmax is not one of these activations: each of its outputs depends on the whole row, so no slope
element by element can be right. Refuse it with ValueError, as every other unknown name.

Hint: what does the docstring ask for, for any other name?
"""

import numpy as np


def activation_backward(dA, Z, name):
    d, z = np.asarray(dA, float), np.asarray(Z, float)
    if name == "relu":
        return np.where(z > 0, d, 0.0)
    if name == "tanh":
        return d * (1 - np.tanh(z) ** 2)
    if name == "sigmoid":
        e = np.exp(-np.abs(z))
        return d * e / (1 + e) ** 2
    if name == "softmax":
        p = np.exp(z - np.max(z, axis=-1, keepdims=True))
        p /= p.sum(axis=-1, keepdims=True)
        return d * p * (1 - p)
    if name == "identity":
        return d.copy()
    raise ValueError(name)
