"""The sigmoid's slope warns

Your answer is right, but exp(-Z) overflows on the way for Z far below 0, and NumPy warns.

Hint: which sign must the argument of exp have, so that it cannot overflow?
"""

import numpy as np


def activation_backward(dA, Z, name):
    d, z = np.asarray(dA, float), np.asarray(Z, float)
    if name == "relu":
        return np.where(z > 0, d, 0.0)
    if name == "tanh":
        return d * (1 - np.tanh(z) ** 2)
    if name == "sigmoid":
        return d / (1 + np.exp(-z)) * (1 - 1 / (1 + np.exp(-z)))
    if name == "identity":
        return d.copy()
    raise ValueError(name)
