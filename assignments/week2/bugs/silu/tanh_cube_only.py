"""x inside tanh is missing

You have only the cube inside tanh. It is a small correction, to be added to x.

Hint: what is the slope of your formula at 0?
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if approximate:
        return v * (1 + np.tanh(math.sqrt(2 / math.pi) * 0.044715 * v**3)) / 2
    return v * (1 + erf(v / math.sqrt(2))) / 2
