"""The first entry is compared with the mean

You take a column for constant whose first entry equals its mean. That happens in others too.

Hint: is [2, 1, 3] constant?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = A.mean(axis=0)
    std = np.where((A[0] != A.mean(axis=0)) & (A.max(axis=0) > A.min(axis=0)), A.std(axis=0), 1.0)
    return (A - mean) / std, (B - mean) / std, mean, std
