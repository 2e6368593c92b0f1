"""A dot product

You multiply the two arrays as vectors or matrices. Each element goes with its own sigmoid.

Hint: which shape should the result have?
"""

import numpy as np


def silu(x):
    v = np.asarray(x, float)
    s = (1 + np.tanh(v / 2)) / 2
    return np.atleast_1d(np.dot(v.ravel(), s.ravel()))
