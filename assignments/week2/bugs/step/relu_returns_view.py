"""A view for positive input

Where nothing is negative you return x itself. Whoever changes the result changes x.

Hint: return a new array in every case.
"""

import numpy as np


def relu(x):
    if np.all(np.asarray(x) >= 0):
        return x
    return np.maximum(0.0, x)
