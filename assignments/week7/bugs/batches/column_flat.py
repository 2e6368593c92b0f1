"""A column of targets becomes a vector

Targets in a column, y (N, 1), come back as a vector. The shape of a row stays what it is, also if
it holds one number: yb is (rows, 1).

Hint: what is yb.shape if y is (10, 1)?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    flat = y[:, 0] if y.ndim == 2 and y.shape[1] == 1 else y
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]], flat[order[i : i + batch_size]]) for i in starts]
