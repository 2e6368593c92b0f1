"""A scalar becomes (1, 1)

A scalar has no axes, so with one in front it is (1,).

Hint: what shape is () with a 1 in front?
"""

import numpy as np


def add_batch_dim(x):
    return np.atleast_2d(x).copy() if x.ndim == 0 else x[np.newaxis].copy()
