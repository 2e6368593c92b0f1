"""E[x^2] - E[x]^2

You compute the variance as the mean of the squares minus the square of the mean. For data far
from 0 the two are nearly equal, and the difference has no right digit left.

Hint: what are the two for a column around 1e8 with deviation 1?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = A.mean(axis=0)
    std = np.where(
        A.max(0) > A.min(0), np.sqrt(np.maximum((A**2).mean(0) - A.mean(0) ** 2, 0)), 1.0
    )
    return (A - mean) / std, (B - mean) / std, mean, std
