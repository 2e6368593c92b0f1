"""The global np.random, seeded anew

You set a seed of your own in np.random and draw from there, so that every epoch has the same
order, whatever generator you are given. Draw from rng.

Hint: print the first batch of two epochs.
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    np.random.seed(0)  # noqa: NPY002
    order = np.random.permutation(n) if shuffle else np.arange(n)  # noqa: NPY002
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in starts]
