"""The global np.random instead of rng

You draw from np.random and not from the generator that you are given, so that nobody can repeat
your order by giving the same seed.

Hint: where does rng occur in your code?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = np.random.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in starts]
