"""The shape is lost

You flatten x and do not give the result the shape of x.

Hint: what shape does your result have for a (5, 3) array?
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    v = np.ravel(np.asarray(x, float))
    return np.where(v > 0, v, alpha * v)
