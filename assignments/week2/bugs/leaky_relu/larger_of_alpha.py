"""The larger of x and alpha

You take the larger of x and alpha itself, which is a constant.

Hint: what should come out for x = -2 and for x = -4?
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    return np.maximum(np.asarray(x, float), alpha)
