"""The leak is added on both sides

You add alpha x to ReLU everywhere, so that the positive side is too large.

Hint: what should come out for x = 3 and alpha = 0.25?
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    v = np.asarray(x, float)
    return np.maximum(0.0, v) + alpha * v
