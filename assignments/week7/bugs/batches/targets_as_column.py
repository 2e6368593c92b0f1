"""Targets become a column

You turn the targets (N,) into a column. A batch's targets have the shape of y, but for the
number of rows.

Hint: (4,) minus (4, 1) is (4, 4): what would the loss be?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]].reshape(-1, 1) if y.ndim == 1 else y[order[i : i + batch_size]]) for i in starts]
