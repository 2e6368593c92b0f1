"""A single feature becomes a number

You drop dimensions of length 1. Where phi gives one feature, the result has shape (1,).

Hint: which shape should the result have if phi's has shape (1,)?
"""

import numpy as np


def set_sum(X, phi):
    return np.squeeze(np.sum([phi(row) for row in X], axis=0))
