"""tanh changes its argument

You write the result into x. The caller's array is changed.

Hint: make a new array.
"""

import numpy as np


def tanh(x):
    x[...] = np.tanh(x)
    return x.copy()
