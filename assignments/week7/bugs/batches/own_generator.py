"""A new generator without a seed

You call np.random.default_rng() for a generator of your own and ignore rng, so that nobody can
repeat your order by giving the same seed.

Hint: where does rng occur in your code?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = np.random.default_rng().permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in starts]
