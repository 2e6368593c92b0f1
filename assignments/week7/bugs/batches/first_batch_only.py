"""Only the first batch

You return in the first round of the loop. Collect the batches in a list, or yield each of them.

Hint: is your return inside the loop?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    for i in starts:
        return [(X[order[i : i + batch_size]], y[order[i : i + batch_size]])]
    return []
