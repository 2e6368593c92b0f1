"""A missing pair of brackets

You compute x - mean / std: the division comes first. Put the difference in brackets.

Hint: which comes first, minus or the fraction?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = A.mean(axis=0)
    std = np.where(A.max(axis=0) > A.min(axis=0), A.std(axis=0), 1.0)
    return A - mean / std, B - mean / std, mean, std
