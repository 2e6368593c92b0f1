"""Divided by the rows alone

You divide the count by the number of samples; there are N times H entries.

Hint: can a share be above 1?
"""

import numpy as np


def sparsity(A):
    return float(np.sum(np.asarray(A) <= 0)) / len(A)
