"""The last row stays the last

One row too few is shuffled: the last one of X is the last one of every epoch. The N row numbers
are 0 to N - 1, and all of them take part.

Hint: which numbers can rng.permutation(n - 1) give?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = np.r_[rng.permutation(n - 1), n - 1] if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in starts]
