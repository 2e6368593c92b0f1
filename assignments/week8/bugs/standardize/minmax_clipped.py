"""Clipped to [0, 1]

You clip the other data to [0, 1]. A value beyond the training data's is a value all the same, and
may leave the interval.

Hint: what becomes of 6, when the training data goes from 1 to 3?
"""

import numpy as np


def minmax(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    low, high = A.min(axis=0), A.max(axis=0)
    width = np.where(high > low, high - low, 1.0)
    return (A - low) / width, np.clip((B - low) / width, 0, 1), low, high
