"""The other data is not centred

You take the mean off the training data alone.

Hint: what becomes of one and the same row in train and in other?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = A.mean(axis=0)
    std = np.where(A.max(axis=0) > A.min(axis=0), A.std(axis=0), 1.0)
    return (A - mean) / std, B / std, mean, std
