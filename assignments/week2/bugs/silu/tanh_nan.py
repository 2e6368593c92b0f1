"""A tanh that overflows

You compute tanh from exp(2u) in the tanh formula: for large x that is infinity over infinity.

Hint: np.tanh, and your own tanh, are safe.
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if approximate:
        with np.errstate(all="ignore"):
            a = np.exp(2 * math.sqrt(2 / math.pi) * (v + 0.044715 * v**3))
            return v * (1 + (a - 1) / (a + 1)) / 2
    return v * (1 + erf(v / math.sqrt(2))) / 2
