"""The result is stored among integers

For integers your result holds integers, as np.zeros_like(Z), np.array(Z) and astype(Z.dtype) do.

Hint: which dtype has np.zeros_like(np.array([[2, 3]]))?
"""

import numpy as np


def log_softmax(Z, axis=-1):
    out = np.zeros_like(Z)
    shifted = Z - Z.max(axis=axis, keepdims=True)
    out[...] = shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))
    return out
