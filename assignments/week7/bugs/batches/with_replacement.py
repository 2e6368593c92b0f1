"""Rows are drawn with replacement

You draw row numbers independently, so that some come twice and others never. In an epoch, each
row comes exactly once.

Hint: how many different rows are there in your epoch?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.integers(n, size=n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in starts]
