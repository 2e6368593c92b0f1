"""Two entries are compared

You take a column for constant whose first two entries are equal. The others count as well.

Hint: is [3, 3, 1] constant?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = A.mean(axis=0)
    std = np.where(A[0] != A[min(1, len(A) - 1)], A.std(axis=0), 1.0)
    return (A - mean) / std, (B - mean) / std, mean, std
