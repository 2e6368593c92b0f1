"""shuffle the wrong way round

You shuffle when shuffle is False, and keep the order when it is True.

Hint: read your condition aloud for shuffle=True.
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = np.arange(n) if shuffle else rng.permutation(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in starts]
