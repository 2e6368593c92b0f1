"""The numbers are squeezed into uint8

You take whole numbers for pixels from 0 to 255. Others wrap around in uint8.

Hint: what is the largest uint8?
"""

import numpy as np


def flatten_batch(x):
    rows = x.reshape(len(x), int(np.prod(x.shape[1:])))
    return rows.astype(np.uint8) if rows.dtype.kind in "iu" else rows.copy()
