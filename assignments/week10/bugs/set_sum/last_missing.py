"""The last element is missing

Your loop ends one element too early.

Hint: how often is phi called for 5 elements?
"""

import numpy as np


def set_sum(X, phi):
    return np.sum([phi(row) for row in X[:-1]] + [0 * phi(X[-1])], axis=0)
