"""A number for a share

You count the entries that are off, and do not divide by their number.

Hint: can a share be above 1?
"""

import numpy as np


def sparsity(A):
    return float(np.sum(np.asarray(A) <= 0))
