"""batch_size taken for the number of batches

You cut the rows into batch_size pieces. batch_size is how many rows each piece holds.

Hint: how many rows has your first batch?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    parts = np.array_split(order, batch_size)
    return [(X[rows], y[rows]) for rows in parts if len(rows)]
