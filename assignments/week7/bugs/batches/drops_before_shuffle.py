"""The same rows are left out in every epoch

With drop_last=True you cut off the end of X before you shuffle, so the last rows are never
trained on. Shuffle first; then another few rows are left out each time.

Hint: which rows can never come in a batch of yours?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    m = n - n % batch_size if drop_last else n
    order = rng.permutation(m) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in starts]
