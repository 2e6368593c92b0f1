"""The columns are sorted

You sort each column of X by itself. That mixes numbers of different elements: their order may change, but
each row has to stay together.

Hint: which rows does np.sort(X, axis=0) have, for X = [[1, 4], [2, 3]]?
"""

import numpy as np


def set_sum(X, phi):
    return np.sum([phi(row) for row in np.sort(X, axis=0)], axis=0)
