"""The variance in the answer

You divide by the deviation and return the variance. The fourth part is the deviation.

Hint: what is the last part in the docstring's example?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = A.mean(axis=0)
    std = np.where(A.max(axis=0) > A.min(axis=0), A.std(axis=0), 1.0)
    return (A - mean) / std, (B - mean) / std, mean, std**2
