"""Targets of several columns are flattened

You make a vector of the targets, whatever their shape. Rows of y (N, C) stay rows.

Hint: what is the shape of yb if y is (10, 4)?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]].ravel()) for i in starts]
