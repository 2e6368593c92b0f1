"""Tiny scales are taken for constant

You take a deviation below some tiny number for 0. A column of 1e-10 and 3e-10 is not constant:
only equal entries are.

Hint: what is your std for the column [1e-10, 3e-10]?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = A.mean(axis=0)
    std = np.where(A.std(axis=0) >= 1e-8, A.std(axis=0), 1.0)
    return (A - mean) / std, (B - mean) / std, mean, std
