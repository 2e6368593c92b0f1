"""relu's slope is the sign of the input

You multiply by the sign of Z, so that dA comes back negated where Z is below 0. relu is flat
there: its slope is 0.

Hint: draw relu for negative inputs. Does it fall?
"""

import numpy as np


def activation_backward(dA, Z, name):
    d, z = np.asarray(dA, float), np.asarray(Z, float)
    e = np.exp(-np.abs(z))
    if name == "relu":
        return d * np.sign(z)
    if name == "tanh":
        return d * (1 - np.tanh(z) ** 2)
    if name == "sigmoid":
        return d * e / (1 + e) ** 2
    if name == "identity":
        return d.copy()
    raise ValueError(name)
