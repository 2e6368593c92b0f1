"""Sparsity counts small entries

You let a small positive entry count as off. Above 0 is on, however little.

Hint: what is the sparsity of an array of 1e-9?
"""

import numpy as np


def sparsity(A):
    return float(np.mean(np.asarray(A) <= 1e-8))
