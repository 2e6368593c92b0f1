"""Sparsity counts exact zeros alone

Your sparsity counts entries that are exactly 0. Those below 0 are off as well.

Hint: what is the sparsity of an array of negative numbers?
"""

import numpy as np


def sparsity(A):
    return float(np.mean(np.asarray(A) == 0))
