"""high before low

You return the highest values before the lowest.

Hint: which comes first in the docstring?
"""

import numpy as np


def minmax(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    low, high = A.min(axis=0), A.max(axis=0)
    width = np.where(high > low, high - low, 1.0)
    return (A - low) / width, (B - low) / width, high, low
