"""A changed highest value

You make room between low and high for constant columns, and return the changed high. The two are
returned as the data has them.

Hint: what is high for a column of sevens?
"""

import numpy as np


def minmax(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    low, high = (
        A.min(axis=0),
        np.where(A.max(axis=0) > A.min(axis=0), A.max(axis=0), A.min(axis=0) + 1),
    )
    width = np.where(high > low, high - low, 1.0)
    return (A - low) / width, (B - low) / width, low, high
