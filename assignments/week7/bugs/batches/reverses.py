"""The rows are reversed, not shuffled

You go through the rows backwards. That is another order, and the same one in each epoch.

Hint: is the order of the second epoch another one?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = np.arange(n)[::-1] if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in starts]
