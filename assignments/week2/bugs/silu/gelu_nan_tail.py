"""Infinity times 0

You compute the cdf from powers that overflow for large x, and infinity times 0 is NaN.

Hint: what is gelu(10000)?
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if approximate:
        return v * (1 + np.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3))) / 2
    with np.errstate(all="ignore"):
        return v * (1 + erf(v / math.sqrt(2))) / 2 + 0 * np.exp(v)
