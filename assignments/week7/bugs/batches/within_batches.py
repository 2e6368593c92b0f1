"""Only shuffled within each batch

You cut the rows into batches first and shuffle each batch for itself. The same rows are
together in every epoch that way; shuffle all the rows, then cut.

Hint: can the first row ever be in the last batch?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = np.arange(n)
    for i in range(0, n, batch_size) if shuffle else ():
        order[i : i + batch_size] = rng.permutation(order[i : i + batch_size])
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in starts]
