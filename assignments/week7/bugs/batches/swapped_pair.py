"""(yb, xb) instead of (xb, yb)

You put the targets first. A batch is (xb, yb).

Hint: what is the shape of your first entry?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(y[order[i : i + batch_size]], X[order[i : i + batch_size]]) for i in starts]
