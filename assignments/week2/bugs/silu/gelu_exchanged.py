"""The two formulas exchanged

You use erf where the tanh formula is asked for, and the other way round.

Hint: which formula is the default?
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if not approximate:
        return v * (1 + np.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3))) / 2
    return v * (1 + erf(v / math.sqrt(2))) / 2
