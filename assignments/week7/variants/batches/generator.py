"""A generator

It yields one batch after the other; whoever loops over it sees no difference.
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    order = np.arange(len(X))
    if shuffle:
        rng.shuffle(order)
    for start in range(0, len(X), batch_size):
        rows = order[start : start + batch_size]
        if drop_last and len(rows) < batch_size:
            return
        yield X[rows], y[rows]
