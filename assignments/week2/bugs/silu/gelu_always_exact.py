"""approximate is ignored

You use erf in both cases and never look at approximate.

Hint: are gelu(1) and gelu(1, approximate=True) the same?
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    return v * (1 + erf(v / math.sqrt(2))) / 2
