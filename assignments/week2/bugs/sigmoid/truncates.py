"""The result is stored among integers

You copy the result into np.zeros_like(x), which holds integers if x does.

Hint: which dtype has np.zeros_like(np.array([-2, 3]))?
"""

import numpy as np


def sigmoid(x):
    out = np.zeros_like(x)
    e = np.exp(-np.abs(x))
    out[...] = np.where(x >= 0, 1.0, e) / (1 + e)
    return out
