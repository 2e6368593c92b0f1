"""A shortened constant

You use 0.0447 in place of 0.044715.

Hint: compare the digits of your constant with 0.044715.
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if approximate:
        return v * (1 + np.tanh(math.sqrt(2 / math.pi) * (v + 0.0447 * v**3))) / 2
    return v * (1 + erf(v / math.sqrt(2))) / 2
