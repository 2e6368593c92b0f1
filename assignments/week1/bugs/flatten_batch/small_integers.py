"""The numbers are squeezed into int8

You change the dtype to one that is too small, and large whole numbers wrap around.

Hint: what is the largest int8?
"""

import numpy as np


def flatten_batch(x):
    rows = x.reshape(len(x), int(np.prod(x.shape[1:])))
    return rows.astype(np.int8) if rows.dtype.kind in "iu" else rows.copy()
