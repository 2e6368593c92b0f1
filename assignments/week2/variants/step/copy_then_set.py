"""Set in a copy

The copy is changed, and x is left alone.
"""

import numpy as np


def step(x):
    out = np.zeros_like(x)
    out[x > 0] = 1
    return out


def relu(x):
    out = x.copy()
    out[out < 0] = 0
    return out
