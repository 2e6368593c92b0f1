"""Single precision makes zeros, in sparsity

You convert A to float32, in which 1e-50 is 0, and an entry that is on counts as off. Leave the
numbers as they are.

Hint: what is np.float32(1e-50)?
"""

import numpy as np


def sparsity(A):
    return float(np.mean(np.asarray(A, np.float32) <= 0))
