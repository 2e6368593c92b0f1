"""Approximate by default

Your default for approximate is True.

Hint: call gelu without it and with approximate=False.
"""

import math

import numpy as np


def gelu(x, approximate=True):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if approximate:
        return v * (1 + np.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3))) / 2
    return v * (1 + erf(v / math.sqrt(2))) / 2
