"""Just vectors and matrices get an axis

You count the axes one by one, and leave arrays with three as they are.

Hint: what shape should (2, 3, 4) become?
"""

import numpy as np


def add_batch_dim(x):
    return x.copy() if x.ndim >= 3 else x[np.newaxis].copy()
