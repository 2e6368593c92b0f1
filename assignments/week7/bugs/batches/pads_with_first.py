"""The last batch is filled up with rows from the start

You fill the short last batch up with rows that have already been in this epoch. Each row comes
once; the last batch is just shorter.

Hint: how often does the first row occur in your epoch?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    filled = np.concatenate([order, order])
    found = [filled[i : i + batch_size] for i in starts]
    return [(X[rows], y[rows]) for rows in found]
