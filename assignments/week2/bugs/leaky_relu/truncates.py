"""The result is stored among integers

For integers your result holds integers, as np.zeros_like(x), np.array(x) and astype(x.dtype) do:
alpha x is cut to 0.

Hint: which dtype has np.zeros_like(np.array([-2, 3]))?
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    out = np.zeros_like(x)
    out[...] = np.where(x > 0, x, alpha * x)
    return out
