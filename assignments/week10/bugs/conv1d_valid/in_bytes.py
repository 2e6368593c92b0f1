"""The sums overflow

You compute in the arrays' own type. Small whole numbers overflow.

Hint: what is np.uint8(200) + np.uint8(100)?
"""

import numpy as np


def conv1d_valid(x, w):
    if len(w) > len(x):
        raise ValueError("kernel too long")
    w = np.asarray(w).astype(x.dtype) if x.dtype.kind in "iu" else w
    out = sum(x[k : len(x) - len(w) + 1 + k] * w[k] for k in range(len(w)))
    return out.astype(float)
