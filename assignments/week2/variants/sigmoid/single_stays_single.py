"""float32 stays float32

The precision of the input is kept, and integers become floats.
"""

import numpy as np


def sigmoid(x):
    x = x if x.dtype.kind == "f" else x.astype(np.float32 if x.dtype.itemsize < 4 else np.float64)
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + e), e / (1 + e)).astype(x.dtype)


def tanh(x):
    e = np.exp(-2.0 * abs(x))
    return np.where(x > 0, 1, -1) * (1 - e) / (1 + e)
