"""The bend is at 1

You compare x with 1. The bend is at 0.

Hint: what should come out for x = 0.5?
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    v = np.asarray(x, float)
    return np.where(v > 1, v, alpha * v)
