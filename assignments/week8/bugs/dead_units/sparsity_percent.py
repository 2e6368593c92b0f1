"""Per cent

You give per cent. A share is between 0 and 1.

Hint: can a share be above 1?
"""

import numpy as np


def sparsity(A):
    return 100 * float(np.mean(np.asarray(A) <= 0))
