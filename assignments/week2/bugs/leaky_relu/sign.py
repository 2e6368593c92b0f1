"""The negative side is turned round

Your result is -alpha x for a negative input: positive, where it should be negative.

Hint: is the answer for x = -2 above 0 or below?
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    v = np.asarray(x, float)
    return np.where(v > 0, v, -alpha * v)
