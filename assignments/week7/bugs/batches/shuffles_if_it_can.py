"""Shuffled whenever there is a generator

You look at rng and not at shuffle: with a generator you shuffle, without one you do not. It is
shuffle that decides.

Hint: what should batches(X, y, 4, rng, shuffle=False) do?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = np.arange(n) if rng is None else rng.permutation(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in starts]
