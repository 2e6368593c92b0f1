"""Divided by alpha

You divide by alpha, which makes the negative side larger. It is a factor below 1.

Hint: is the answer for x = -2 nearer to 0 than x, or further off?
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    v = np.asarray(x, float)
    return np.where(v > 0, v, v / alpha)
