"""The median

You take off the median, not the mean.

Hint: what is the mean of 0, 0 and 3?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = np.median(A, axis=0)
    std = np.where(A.max(axis=0) > A.min(axis=0), A.std(axis=0), 1.0)
    return (A - mean) / std, (B - mean) / std, mean, std
