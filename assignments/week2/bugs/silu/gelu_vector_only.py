"""Only one dimension

You call math.erf in a list over x, which works for a vector. For a matrix, each round gets a
whole row.

Hint: what is x[0] if x has shape (5, 3)?
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    if approximate:
        return v * (1 + np.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3))) / 2
    return v * np.array([1 + math.erf(float(a) / math.sqrt(2)) for a in v]) / 2
