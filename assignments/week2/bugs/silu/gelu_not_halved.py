"""The factor 1/2 is missing

1 + erf goes from 0 to 2, and a probability goes from 0 to 1.

Hint: is gelu(5) near 5 or near 10?
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if approximate:
        return v * (1 + np.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3))) / 2
    return v * (1 + erf(v / math.sqrt(2)))
