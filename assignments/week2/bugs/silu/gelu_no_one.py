"""The 1 is missing

erf goes from -1 to 1, and the cdf from 0 to 1.

Hint: is gelu(-5) near 0?
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if approximate:
        return v * (1 + np.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3))) / 2
    return v * erf(v / math.sqrt(2)) / 2
