"""One share for each unit

You give a share for each unit. Sparsity is one number for all entries.

Hint: how many numbers should come back?
"""

import numpy as np


def sparsity(A):
    return np.mean(np.asarray(A) <= 0, axis=0)
