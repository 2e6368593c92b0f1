"""1 minus erf

You use the upper tail of the distribution, so that the negative side is let through.

Hint: is gelu(5) near 5 or near 0?
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if approximate:
        return v * (1 + np.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3))) / 2
    return v * (1 - erf(v / math.sqrt(2))) / 2
