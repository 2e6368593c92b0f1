"""The root upside down

You use sqrt(pi / 2) in the tanh formula; it is sqrt(2 / pi), below 1.

Hint: is your constant near 0.798?
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if approximate:
        return v * (1 + np.tanh(math.sqrt(math.pi / 2) * (v + 0.044715 * v**3))) / 2
    return v * (1 + erf(v / math.sqrt(2))) / 2
