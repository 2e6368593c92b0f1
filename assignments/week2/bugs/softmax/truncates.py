"""The result is stored among integers

For integers your result holds integers, as np.zeros_like(Z), np.array(Z) and astype(Z.dtype) do.

Hint: which dtype has np.zeros_like(np.array([[2, 3]]))?
"""

import numpy as np


def softmax(Z, axis=-1):
    out = np.zeros_like(Z)
    E = np.exp(Z - Z.max(axis=axis, keepdims=True))
    out[...] = E / E.sum(axis=axis, keepdims=True)
    return out
