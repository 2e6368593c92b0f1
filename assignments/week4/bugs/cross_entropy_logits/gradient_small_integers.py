"""The gradient computes with small integers

You subtract the maximum from the logits as they come. In int8, -128 - 100 does not fit, and exp of
an int8 has three digits only.

Hint: make a float array of Z first.
"""

import numpy as np


def cross_entropy_logits_grad(Z, y):
    with np.errstate(all="ignore"):
        E = np.exp(Z - Z.max(axis=1, keepdims=True))
        G = E / E.sum(axis=1, keepdims=True)
    G[np.arange(len(y)), y] -= 1
    return G / len(y)
