"""One mean for everything

You take one mean and one deviation over the whole array. Every column is a feature with a scale
of its own.

Hint: how many means are there for D columns?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = np.full(A.shape[1], A.mean())
    std = np.full(A.shape[1], A.std() if A.std() > 0 else 1.0)
    return (A - mean) / std, (B - mean) / std, mean, std
