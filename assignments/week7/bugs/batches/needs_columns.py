"""X must be a matrix

You use a second axis of X, and an X (N,) has none. X[rows] takes rows of anything, whatever its
number of axes.

Hint: what is X[rows, :] if X is np.arange(5.0)?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size], :], y[order[i : i + batch_size]]) for i in starts]
