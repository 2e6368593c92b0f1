"""The constant stands before x only

You multiply only x by sqrt(2 / pi), and add the cube as it is. The constant multiplies both.

Hint: where does the bracket close?
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if approximate:
        return v * (1 + np.tanh(math.sqrt(2 / math.pi) * v + 0.044715 * v**3)) / 2
    return v * (1 + erf(v / math.sqrt(2))) / 2
