"""The caller's data is changed

You subtract and divide in place: the caller's arrays are not what they were.

Hint: what does `-=` do to an array that was passed in?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train), np.asarray(other)
    mean = A.mean(axis=0)
    std = np.where(A.max(axis=0) > A.min(axis=0), A.std(axis=0), 1.0)
    if A.dtype.kind in "iu":
        A, B = A.astype(float), B.astype(float)
    A -= mean
    A /= std
    B -= mean
    B /= std
    return A.astype(float), B.astype(float), mean, std
