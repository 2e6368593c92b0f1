"""The negative side is turned round

You multiply by -alpha, so that the result is positive for a negative input.

Hint: is the answer for x = -2 above 0 or below?
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    v = np.asarray(x, float)
    return np.where(v > 0, v, -alpha * v)
