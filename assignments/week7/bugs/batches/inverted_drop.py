"""drop_last the wrong way round

You leave the short batch out when drop_last is False and keep it when it is True.

Hint: read your condition aloud for drop_last=False.
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n if drop_last else n - n % batch_size
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in starts]
