"""The result is stored among integers

You copy the result into np.zeros_like(x), which holds integers if x does: alpha x is cut to 0.

Hint: which dtype has np.zeros_like(np.array([-2, 3]))?
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    out = np.zeros_like(x)
    out[...] = np.where(x > 0, x, alpha * x)
    return out
