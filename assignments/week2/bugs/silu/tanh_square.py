"""The square of x

You use x squared where the formula has its cube, which loses the sign.

Hint: which power of x stands beside 0.044715?
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if approximate:
        return v * (1 + np.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**2))) / 2
    return v * (1 + erf(v / math.sqrt(2))) / 2
