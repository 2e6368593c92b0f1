"""A single batch is not shuffled

Where all rows fit into one batch, you return them in their order. With shuffle=True they come in
a random one there as well.

Hint: in which order do the rows come for N = 10 and batch_size = 20?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle and n > batch_size else np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in starts]
