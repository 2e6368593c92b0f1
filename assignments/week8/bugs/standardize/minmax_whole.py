"""One pair of limits for everything

You take the lowest and highest value of the whole array. Every column has its own.

Hint: how many lowest values are there for D columns?
"""

import numpy as np


def minmax(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    low, high = np.full(A.shape[1], A.min()), np.full(A.shape[1], A.max())
    width = np.where(high > low, high - low, 1.0)
    return (A - low) / width, (B - low) / width, low, high
