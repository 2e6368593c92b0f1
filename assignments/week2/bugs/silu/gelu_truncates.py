"""The result is stored among integers

For integers your result holds integers, as np.zeros_like(x), np.array(x) and astype(x.dtype) do.

Hint: which dtype has np.zeros_like(np.array([-2, 3]))?
"""

import math

import numpy as np


def gelu(x, approximate=False):
    out = np.zeros_like(x)
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if approximate:
        return v * (1 + np.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3))) / 2
    out[...] = v * (1 + erf(v / math.sqrt(2))) / 2
    return out
