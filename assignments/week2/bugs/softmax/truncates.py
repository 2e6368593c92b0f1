"""The result is stored among integers

You copy the result into np.zeros_like(Z), which holds integers if Z does.

Hint: which dtype has np.zeros_like(np.array([[2, 3]]))?
"""

import numpy as np


def softmax(Z, axis=-1):
    out = np.zeros_like(Z)
    E = np.exp(Z - Z.max(axis=axis, keepdims=True))
    out[...] = E / E.sum(axis=axis, keepdims=True)
    return out
