"""The sigmoid of the tanh's argument

You replace (1 + tanh(u)) / 2 by sigmoid(u). It is sigmoid(2u).

Hint: what is tanh in terms of the sigmoid?
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    erf = np.vectorize(math.erf, otypes=[float])
    if approximate:
        return v * (1 + np.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3) / 2)) / 2
    return v * (1 + erf(v / math.sqrt(2))) / 2
