"""other before train

You return the other data first.

Hint: which comes first in the docstring?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = A.mean(axis=0)
    std = np.where(A.max(axis=0) > A.min(axis=0), A.std(axis=0), 1.0)
    return (B - mean) / std, (A - mean) / std, mean, std
