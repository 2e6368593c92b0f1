"""A default of 0.1

Your default for alpha is 0.1, not 0.01.

Hint: call it without alpha for x = -1.
"""

import numpy as np


def leaky_relu(x, alpha=0.1):
    v = np.asarray(x, float)
    return np.where(v > 0, v, alpha * v)
