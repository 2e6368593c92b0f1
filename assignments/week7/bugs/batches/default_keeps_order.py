"""shuffle is False by default

In the signature you say shuffle=False. Unless told otherwise, batches shuffles.

Hint: compare your def line with the template's.
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=False, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in starts]
