"""The last batch is dropped even if it is full

With drop_last=True you take the last batch away without looking at its size. A full last batch
stays.

Hint: what should drop_last do to 12 samples in batches of 4?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n
    starts = range(0, end, batch_size)
    found = [(X[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in starts]
    return found[:-1] if drop_last else found
