"""First and last are compared, in minmax

You take a column for constant whose first entry equals its last. Those between count as well:
compare the lowest with the highest.

Hint: is [2, 5, 2] constant?
"""

import numpy as np


def minmax(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    low, high = A.min(axis=0), A.max(axis=0)
    width = np.where(A[0] != A[-1], high - low, 1.0)
    return (A - low) / width, (B - low) / width, low, high
