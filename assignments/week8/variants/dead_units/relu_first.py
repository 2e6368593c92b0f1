"""ReLU first

What a ReLU makes of an entry is 0 if and only if the entry is off.
"""

import numpy as np


def dead_units(A):
    return np.count_nonzero(np.maximum(A, 0), axis=0) == 0


def sparsity(A):
    return np.float64((np.maximum(A, 0) == 0).mean())
