"""alpha has another name

Your function does not know alpha by its name. The stub's parameters are what callers may write.

Hint: try leaky_relu(x, alpha=0.2).
"""

import numpy as np


def leaky_relu(x, slope=0.01):
    v = np.asarray(x, float)
    return np.where(v > 0, v, slope * v)
