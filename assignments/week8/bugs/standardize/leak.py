"""Statistics of all the data

You compute mean and deviation from both arrays together. The other data plays the part of data
not yet seen: nothing may be learnt from it, not even its mean.

Hint: does `mean` change when `other` does?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = np.vstack([A, B]).mean(axis=0)
    std = np.where(A.max(axis=0) > A.min(axis=0), np.vstack([A, B]).std(axis=0), 1.0)
    return (A - mean) / std, (B - mean) / std, mean, std
