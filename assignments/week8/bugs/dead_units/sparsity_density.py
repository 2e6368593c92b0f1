"""The share that is on

You give the share of the entries that are on.

Hint: what is the sparsity of an array of zeros?
"""

import numpy as np


def sparsity(A):
    return float(np.mean(np.asarray(A) > 0))
