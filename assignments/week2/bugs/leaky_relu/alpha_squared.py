"""alpha counts twice

You multiply by alpha twice on the negative side.

Hint: what should come out for x = -2 and alpha = 0.25?
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    v = np.asarray(x, float)
    return np.where(v > 0, v, alpha * np.where(v > 0, v, alpha * v))
