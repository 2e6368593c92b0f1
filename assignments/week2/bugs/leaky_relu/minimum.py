"""The smaller of the two

You take the smaller of x and alpha x, which is the wrong one on both sides.

Hint: what should come out for x = 3 and alpha = 0.25?
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    v = np.asarray(x, float)
    return np.minimum(v, alpha * v)
