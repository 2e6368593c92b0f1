"""minmax by quantiles

The quantiles 0 and 1 are the lowest and the highest.
"""

import numpy as np


def minmax(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    low, high = np.quantile(A, 0, axis=0), np.quantile(A, 1, axis=0)
    width = high - low + (high == low)
    return (A - low) / width, (B - low) / width, low, high
