"""The mean instead of the sum

You divide by the number of elements, so that a set and its double cannot be told apart.

Hint: what should a set with every element twice give?
"""

import numpy as np


def set_sum(X, phi):
    return np.mean([phi(row) for row in X], axis=0)
