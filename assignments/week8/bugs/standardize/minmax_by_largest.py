"""Divided by the largest

You divide by the largest value, not by the distance between the largest and the lowest.

Hint: what becomes of the largest value of a column from 2 to 4?
"""

import numpy as np


def minmax(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    low, high = A.min(axis=0), A.max(axis=0)
    width = np.where(high != 0, high, 1.0)
    return (A - low) / width, (B - low) / width, low, high
