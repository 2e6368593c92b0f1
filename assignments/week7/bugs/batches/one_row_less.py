"""A row is lost at the end of each batch

Your slices end at batch_size - 1. A slice's end is not part of it, so order[0:4] holds four
rows already.

Hint: how long is order[0:4]?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size - 1]], y[order[i : i + batch_size - 1]]) for i in starts]
