"""The cube of small integers wraps round

You raise x to the third power in its own type. In int8, 6 to the third power is not 216.

Hint: make floats first.
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if approximate:
        return v * (1 + np.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * np.asarray(x) ** 3))) / 2
    return v * (1 + erf(v / math.sqrt(2))) / 2
