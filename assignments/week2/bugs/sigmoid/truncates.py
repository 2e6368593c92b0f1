"""The result is stored among integers

For integers your result holds integers, as np.zeros_like(x), np.array(x) and astype(x.dtype) do.

Hint: which dtype has np.zeros_like(np.array([-2, 3]))?
"""

import numpy as np


def sigmoid(x):
    out = np.zeros_like(x)
    e = np.exp(-np.abs(x))
    out[...] = np.where(x >= 0, 1.0, e) / (1 + e)
    return out
