"""The cube is missing

You leave out the correction 0.044715 x^3.

Hint: what is gelu(2, approximate=True), to four digits?
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if approximate:
        return v * (1 + np.tanh(math.sqrt(2 / math.pi) * v)) / 2
    return v * (1 + erf(v / math.sqrt(2))) / 2
