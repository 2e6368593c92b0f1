"""Everything becomes a float

You convert the data. Class numbers that have become floats cannot be used as indices any more:
leave the dtypes as they are.

Hint: what is yb.dtype?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]].astype(float)) for i in starts]
