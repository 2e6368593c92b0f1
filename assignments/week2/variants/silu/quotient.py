"""x over 1 + exp(-x), in silence

x divided by infinity is 0, which is right.
"""

import math

import numpy as np


def silu(x):
    with np.errstate(over="ignore"):
        return x / (1 + np.exp(-np.asarray(x, float)))


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    if approximate:
        with np.errstate(over="ignore"):
            u = np.sqrt(8 / np.pi) * (v + 0.044715 * v * v * v)
            return v / (1 + np.exp(-u))
    return v * 0.5 * np.vectorize(math.erfc, otypes=[float])(-v / np.sqrt(2))
