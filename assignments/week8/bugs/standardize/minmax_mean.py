"""The mean in the place of the lowest

You take the mean off, not the lowest value.

Hint: what becomes of the lowest value of a column?
"""

import numpy as np


def minmax(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    low, high = A.min(axis=0), A.max(axis=0)
    width = np.where(high > low, high - low, 1.0)
    return (A - A.mean(axis=0)) / width, (B - A.mean(axis=0)) / width, low, high
