"""A batch of one loses its batch axis

You squeeze, or drop the axis of length 1. One sample should be (1, D).

Hint: what should zeros((1, 3, 4)) become?
"""

import numpy as np


def flatten_batch(x):
    width = int(np.prod(x.shape[1:]))
    rows = x.reshape(len(x), width).copy()
    return rows[0] if len(x) == 1 else rows
