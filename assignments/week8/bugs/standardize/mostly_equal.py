"""Most entries are equal

You take a column for constant if most of its entries are equal. Constant is one in which all are.

Hint: is [1, 1, 1, 1, 7] constant?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = A.mean(axis=0)
    std = np.where(np.median(A, axis=0) != A.min(axis=0), A.std(axis=0), 1.0)
    return (A - mean) / std, (B - mean) / std, mean, std
