"""The 1 of the tanh formula is missing

tanh goes from -1 to 1, and a probability from 0 to 1.

Hint: is gelu(-5, approximate=True) near 0?
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if approximate:
        return v * np.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3)) / 2
    return v * (1 + erf(v / math.sqrt(2))) / 2
