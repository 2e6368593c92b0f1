"""A batch_size above N gives nothing

You count the full batches and get none if batch_size is larger than N. All N samples are one
short batch then.

Hint: what should 3 samples in batches of 8 give?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size) if n >= batch_size else range(0)
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in starts]
