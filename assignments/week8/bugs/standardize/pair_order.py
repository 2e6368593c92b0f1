"""std before mean

You return the deviation before the mean.

Hint: which comes first in the docstring?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = A.mean(axis=0)
    std = np.where(A.max(axis=0) > A.min(axis=0), A.std(axis=0), 1.0)
    return (A - mean) / std, (B - mean) / std, std, mean
