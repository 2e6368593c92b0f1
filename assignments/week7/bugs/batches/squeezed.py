"""A batch of one loses its first axis

You squeeze the batches, so that a batch of one sample is no batch any more. Its shape is (1,
...).

Hint: what is the shape of xb if batch_size is 1?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]].squeeze(), y[order[i : i + batch_size]].squeeze()) for i in starts]
