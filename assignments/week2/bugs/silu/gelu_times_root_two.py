"""erf of x times the root

You multiply x by the square root of 2 in place of dividing.

Hint: what is gelu(1), to three digits?
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if approximate:
        return v * (1 + np.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3))) / 2
    return v * (1 + erf(v * math.sqrt(2))) / 2
