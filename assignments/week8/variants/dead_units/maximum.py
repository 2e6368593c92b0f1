"""The largest entry

A unit is off throughout if its largest entry is not above 0.
"""

import numpy as np


def dead_units(A):
    return np.max(A, axis=0) <= 0


def sparsity(A):
    return np.count_nonzero(np.asarray(A) <= 0) / np.size(A)
