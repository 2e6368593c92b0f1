"""The tanh formula for the exact GELU

You use the tanh formula in both cases. It comes near, to three digits, but the exact GELU has erf
in it.

Hint: are gelu(1) and gelu(1, approximate=True) the same?
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    return v * (1 + np.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3))) / 2
