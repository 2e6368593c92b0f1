"""The sigmoid approximation

You use x sigmoid(1.702 x), a coarse approximation of the exact GELU.

Hint: what is gelu(1), to four digits?
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if approximate:
        return v * (1 + np.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3))) / 2
    return v * (1 + np.tanh(1.702 * v / 2)) / 2
