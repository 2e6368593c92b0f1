"""A sum for each element

You add up the features of each element instead of the elements.

Hint: along which axis do the elements lie?
"""

import numpy as np


def set_sum(X, phi):
    return np.sum([phi(row) for row in X], axis=1)
