"""Small scales are taken for constant

You leave columns alone whose deviation is small. A feature may be measured in millionths: only a
constant column is an exception.

Hint: what becomes of a column with entries around 1e-5?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = A.mean(axis=0)
    std = np.where(A.std(axis=0) < 1e-3, 1.0, A.std(axis=0))
    return (A - mean) / std, (B - mean) / std, mean, std
