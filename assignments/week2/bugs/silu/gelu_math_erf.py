"""math.erf of an array

math.erf takes one number, not an array.

Hint: which NumPy function makes it take an array?
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    if approximate:
        return v * (1 + np.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3))) / 2
    return v * (1 + math.erf(v / math.sqrt(2))) / 2
