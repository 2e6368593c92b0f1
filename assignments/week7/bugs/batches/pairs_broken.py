"""X and y are shuffled separately

You draw one order for X and another for y, so that rows get other rows' targets. Draw one order
and use it for both.

Hint: is yb[0] still the target of xb[0]?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    other = rng.permutation(n) if shuffle else order
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]], y[other[i : i + batch_size]]) for i in starts]
