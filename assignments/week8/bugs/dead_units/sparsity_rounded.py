"""A rounded share

You round the share.

Hint: what is the share of 1 in 3?
"""

import numpy as np


def sparsity(A):
    return round(float(np.mean(np.asarray(A) <= 0)), 2)
