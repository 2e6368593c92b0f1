"""A loop over all elements

Each element by itself, whatever the shape.
"""

import math

import numpy as np


def silu(x):
    out = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        out[i] = x[i] * sigmoid(np.array([x[i]]))[0]
    return out


def gelu(x, approximate=False):
    def one(v):
        v = float(v)
        if approximate:
            return 0.5 * v * (1 + math.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3)))
        return 0.5 * v * (1 + math.erf(v / math.sqrt(2)))

    return np.vectorize(one, otypes=[float])(x)
