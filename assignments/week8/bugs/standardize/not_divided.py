"""Not scaled

You take the mean off and do not divide by the deviation.

Hint: what is the deviation of your standardized columns?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = A.mean(axis=0)
    std = np.where(A.max(axis=0) > A.min(axis=0), A.std(axis=0), 1.0)
    return A - mean, B - mean, mean, std
