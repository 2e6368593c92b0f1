"""Limits of all the data

Your lowest and highest values come from both arrays together. The other data plays the part of
data not yet seen.

Hint: does `low` change when `other` does?
"""

import numpy as np


def minmax(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    low, high = np.minimum(A.min(axis=0), B.min(axis=0)), np.maximum(A.max(axis=0), B.max(axis=0))
    width = np.where(high > low, high - low, 1.0)
    return (A - low) / width, (B - low) / width, low, high
