"""add_batch_dim scales whole numbers

You scale whole numbers as if they were pixels. They should stay as they are.

Hint: what should add_batch_dim of [1, 2] be?
"""

import numpy as np


def add_batch_dim(x):
    return x[np.newaxis] / 255 if x.dtype.kind in "iu" else x[np.newaxis].copy()
