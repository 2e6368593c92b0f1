"""The cdf alone

You forget to multiply by x.

Hint: what is gelu(0)?
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if approximate:
        return v * (1 + np.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3))) / 2
    return (1 + erf(v / math.sqrt(2))) / 2
