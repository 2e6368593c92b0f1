"""2 / pi without the root

You use 2 / pi and not its square root.

Hint: is your constant near 0.798?
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if approximate:
        return v * (1 + np.tanh(2 / math.pi * (v + 0.044715 * v**3))) / 2
    return v * (1 + erf(v / math.sqrt(2))) / 2
