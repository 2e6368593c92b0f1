"""The short last batch is always left out

You make full batches only. What is left over at the end of the epoch is a batch too, unless
drop_last is True.

Hint: how many batches of 4 do 10 samples make?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in starts]
