"""Softmax in place of the sigmoid

You divide by the sum over all elements. A sigmoid treats each element by itself.

Hint: what is sigmoid([0.0, 0.0])?
"""

import numpy as np


def sigmoid(x):
    v = np.asarray(x, float)
    e = np.exp(v - v.max())
    return e / e.sum()
