"""A shortened root

You use 0.8 in place of sqrt(2 / pi), which is 0.79788...

Hint: let Python compute the root.
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if approximate:
        return v * (1 + np.tanh(0.8 * (v + 0.044715 * v**3))) / 2
    return v * (1 + erf(v / math.sqrt(2))) / 2
