"""Whole numbers stay whole

Your result has the type of the input, so that whole numbers lose what is behind the point.

Hint: what is the dtype of your result for integer data?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = A.mean(axis=0)
    std = np.where(A.max(axis=0) > A.min(axis=0), A.std(axis=0), 1.0)
    a, b = np.asarray(train).dtype, np.asarray(other).dtype
    return ((A - mean) / std).astype(a), ((B - mean) / std).astype(b), mean, std
