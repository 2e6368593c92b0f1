"""A constant on the negative side

You give alpha itself for each negative input. It is a factor, to be multiplied by x.

Hint: what should come out for x = -2 and for x = -4?
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    v = np.asarray(x, float)
    return np.where(v > 0, v, alpha)
