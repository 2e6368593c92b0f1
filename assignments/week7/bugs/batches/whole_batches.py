"""Whole batches are shuffled, not rows

You cut the rows into batches first and shuffle the batches. The same rows are together in every
epoch that way; shuffle the rows, then cut.

Hint: can the first two rows ever be in different batches?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    found = [(X[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in starts]
    return [found[k] for k in rng.permutation(len(found))] if shuffle else found
