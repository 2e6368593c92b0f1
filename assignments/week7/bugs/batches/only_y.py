"""Only y is shuffled

You reorder y and leave the rows of X as they were, so that rows get other rows' targets.

Hint: is yb[0] still the target of xb[0]?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[i : i + batch_size], y[order[i : i + batch_size]]) for i in starts]
