"""Divided by the units alone

You divide the count by the number of units; there are N times H entries.

Hint: can a share be above 1?
"""

import numpy as np


def sparsity(A):
    return float(np.sum(np.asarray(A) <= 0)) / np.shape(A)[1]
