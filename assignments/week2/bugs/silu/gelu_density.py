"""The density in place of the cdf

You multiply x by the bell curve. Phi is the area below it, up to x.

Hint: is gelu(5) near 5 or near 0?
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if approximate:
        return v * (1 + np.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3))) / 2
    return v * np.exp(-(v**2) / 2) / math.sqrt(2 * math.pi)
