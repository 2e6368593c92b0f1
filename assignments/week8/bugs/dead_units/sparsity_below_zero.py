"""Sparsity leaves zeros out

Your sparsity counts entries below 0, and not those that are exactly 0.

Hint: what is the sparsity of an array of zeros?
"""

import numpy as np


def sparsity(A):
    return float(np.mean(np.asarray(A) < 0))
