"""Whole numbers are divided by 255

You scale whole numbers as if they were pixels. They should stay as they are.

Hint: what should [[1, 2], [3, 4]] become?
"""

import numpy as np


def flatten_batch(x):
    rows = x.reshape(len(x), int(np.prod(x.shape[1:])))
    return rows / 255 if rows.dtype.kind in "iu" else rows.copy()
