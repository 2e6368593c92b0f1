"""Changes its argument

You multiply x itself. The caller's array is changed.

Hint: write x * ..., which makes a new array, in place of x *= ...
"""

import math

import numpy as np


def gelu(x, approximate=False):
    erf = np.vectorize(math.erf, otypes=[float])
    v = x
    if approximate:
        return v * (1 + np.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3))) / 2
    x *= (1 + erf(x / math.sqrt(2))) / 2
    return x.copy()
