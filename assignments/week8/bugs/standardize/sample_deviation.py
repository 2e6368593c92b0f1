"""N - 1 below the fraction

You take the deviation with N - 1 below the fraction (ddof=1). Here it is N.

Hint: what is the deviation of 1 and 3?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = A.mean(axis=0)
    std = np.where(A.max(axis=0) > A.min(axis=0), A.std(axis=0, ddof=1) if len(A) > 1 else 1.0, 1.0)
    return (A - mean) / std, (B - mean) / std, mean, std
