"""Batches of nearly equal size

You spread the rows evenly over the batches. All batches have batch_size rows, and only the last
one may be shorter.

Hint: what are the sizes for 10 samples and batch_size 4? Not 4, 3, 3.
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    parts = np.array_split(order[:end], max(1, -(-end // batch_size)))
    return [(X[rows], y[rows]) for rows in parts if len(rows)]
