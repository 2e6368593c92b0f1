"""A first axis of length 1 is taken for a batch

You add no axis when the first one has length 1 already. The function always adds one.

Hint: what shape should (1, 4) become?
"""

import numpy as np


def add_batch_dim(x):
    return x.copy() if x.ndim and x.shape[0] == 1 else x[np.newaxis].copy()
