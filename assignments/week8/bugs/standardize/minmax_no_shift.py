"""Not moved to 0

You divide by the width and do not take the lowest value off.

Hint: what becomes of the lowest value of a column from 2 to 4?
"""

import numpy as np


def minmax(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    low, high = A.min(axis=0), A.max(axis=0)
    width = np.where(high > low, high - low, 1.0)
    return A / width, B / width, low, high
