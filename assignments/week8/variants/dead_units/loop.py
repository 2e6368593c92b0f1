"""Counting

A loop over units and samples.
"""

import numpy as np


def dead_units(A):
    dead = [all(a <= 0 for a in column) for column in np.transpose(A)]
    return np.array(dead, dtype=bool)


def sparsity(A):
    off = 0
    for row in A:
        for a in row:
            off += not a > 0
    return off / (len(A) * len(A[0]))
