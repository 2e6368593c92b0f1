"""Only matrices are understood

You loop over rows and columns. Vectors, and arrays with more axes, need the same rule.

Hint: does your function work for a vector?
"""

import numpy as np


_exact = activation_backward


def activation_backward(dA, Z, name):
    n, m = Z.shape
    result = np.zeros((n, m))
    result[...] = _exact(dA, Z, name)
    return result
