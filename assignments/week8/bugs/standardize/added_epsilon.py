"""Something small added to every deviation

You add an epsilon to every deviation so that none is 0. That changes all the other columns a
little, and a constant one has not deviation 1.

Hint: what is std for a constant column, and for one with deviation 1?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = A.mean(axis=0)
    std = A.std(axis=0) + 1e-8
    return (A - mean) / std, (B - mean) / std, mean, std
