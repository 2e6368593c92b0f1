"""Not on for any

Off for all is on for none.
"""

import numpy as np


def dead_units(A):
    return ~(np.asarray(A) > 0).any(axis=0)


def sparsity(A):
    return 1 - np.mean(np.asarray(A) > 0)
