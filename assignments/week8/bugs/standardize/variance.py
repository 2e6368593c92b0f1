"""Divided by the variance

You divide by the variance. Its root, the standard deviation, is what makes the scale 1.

Hint: what is the deviation of your standardized columns?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = A.mean(axis=0)
    std = np.where(A.max(axis=0) > A.min(axis=0), A.var(axis=0), 1.0)
    return (A - mean) / std, (B - mean) / std, mean, std
