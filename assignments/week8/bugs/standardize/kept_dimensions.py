"""Means with two dimensions

Your mean and std have shape (1, D), from keepdims. They are (D,).

Hint: what is mean.shape?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = A.mean(axis=0, keepdims=True)
    std = np.where(A.max(axis=0) > A.min(axis=0), A.std(axis=0), 1.0)[None]
    return (A - mean) / std, (B - mean) / std, mean, std
