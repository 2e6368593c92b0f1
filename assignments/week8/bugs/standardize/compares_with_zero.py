"""Not exactly 0

You ask whether the computed deviation is 0. For a column of 0.1 it is about 1e-17, since the mean
is rounded, and dividing by that makes a large number of nothing. Ask whether all entries are
equal.

Hint: what is np.full(10, 0.1).std()?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = A.mean(axis=0)
    std = np.where(A.std(axis=0) == 0, 1.0, A.std(axis=0))
    return (A - mean) / std, (B - mean) / std, mean, std
