"""Each by its own statistics

You standardize the other data by its own mean and deviation. Then the same value means one thing
here and another there: use the training data's for both.

Hint: what becomes of one and the same row in train and in other?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = A.mean(axis=0)
    std = np.where(A.max(axis=0) > A.min(axis=0), A.std(axis=0), 1.0)
    return (
        (A - mean) / std,
        (B - B.mean(axis=0)) / np.where(B.std(axis=0) > 0, B.std(axis=0), 1),
        mean,
        std,
    )
