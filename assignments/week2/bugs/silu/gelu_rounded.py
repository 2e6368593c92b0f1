"""Rounded to four digits

You round the result. Rounding is for printing.

Hint: print gelu(1) with 12 digits.
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if approximate:
        return v * (1 + np.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3))) / 2
    return np.round(v * (1 + erf(v / math.sqrt(2))) / 2, 4)
