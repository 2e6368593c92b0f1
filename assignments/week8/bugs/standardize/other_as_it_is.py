"""The other data is left as it is

You standardize the training data alone. The other data needs the very same treatment.

Hint: what would a network trained on the one do with the other?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = A.mean(axis=0)
    std = np.where(A.max(axis=0) > A.min(axis=0), A.std(axis=0), 1.0)
    return (A - mean) / std, B.copy(), mean, std
