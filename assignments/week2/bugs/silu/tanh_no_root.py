"""The constant of the tanh formula is missing

You leave out sqrt(2 / pi).

Hint: is there a constant near 0.798 in your formula?
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if approximate:
        return v * (1 + np.tanh(v + 0.044715 * v**3)) / 2
    return v * (1 + erf(v / math.sqrt(2))) / 2
