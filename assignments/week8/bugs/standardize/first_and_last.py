"""First and last are compared

You take a column for constant whose first entry equals its last. Those between count as well.

Hint: is [2, 5, 2] constant?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = A.mean(axis=0)
    std = np.where(A[0] != A[-1], A.std(axis=0), 1.0)
    return (A - mean) / std, (B - mean) / std, mean, std
