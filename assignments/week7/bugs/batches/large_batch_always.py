"""A batch_size above N gives a batch even with drop_last

If batch_size is larger than N you return all N samples at once. With drop_last=True that short
batch is left out, and there is none.

Hint: is a batch of 3 full, if batch_size is 8?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last and n > batch_size else n
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in starts]
