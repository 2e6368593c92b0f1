"""Changes its argument

You work on x itself. The caller's array is changed.

Hint: make a float copy first.
"""

import numpy as np


def sigmoid(x):
    e = np.exp(-np.abs(x))
    x[...] = np.where(x >= 0, 1.0, e) / (1 + e)
    return x.copy()
