"""Another approximation

You use x sigmoid(1.702 x). The one asked for has a tanh and a cube.

Hint: what is gelu(1, approximate=True), to four digits?
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if approximate:
        return v * (1 + np.tanh(1.702 * v / 2)) / 2
    return v * (1 + erf(v / math.sqrt(2))) / 2
