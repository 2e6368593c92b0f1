"""f is given a flat array

You flatten x and pass that to f. f was made for arrays of x's shape.

Hint: reshape before you call f, or index with np.ndindex.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    flat = np.array(x, float).ravel()
    slopes = np.zeros(flat.size)
    for i in range(flat.size):
        step = np.zeros(flat.size)
        step[i] = h
        slopes[i] = (f(flat + step) - f(flat - step)) / (2 * h)
    return slopes.reshape(np.shape(x))
