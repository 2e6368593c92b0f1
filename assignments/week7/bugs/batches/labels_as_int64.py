"""Targets of another dtype

The targets come back in another dtype than they had. Truth values and small integers stay what
they are: y[rows] keeps the dtype by itself.

Hint: what is yb.dtype if y is np.array([True, False])?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    y = y.astype(np.int64) if y.dtype.kind in 'iub' else y
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in starts]
