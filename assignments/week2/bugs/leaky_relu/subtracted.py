"""Minus alpha on the negative side

You give -alpha for each negative input. alpha is a slope: the further x is below 0, the larger
the answer.

Hint: what should come out for x = -2 and for x = -4?
"""

import numpy as np


def leaky_relu(x, alpha=0.01):
    v = np.asarray(x, float)
    return np.where(v > 0, v, -alpha)
