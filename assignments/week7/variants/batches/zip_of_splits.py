"""np.split at the multiples of batch_size

zip pairs the pieces up, and is an iterator.
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    order = rng.permutation(np.arange(len(X))) if shuffle else np.arange(len(X))
    if drop_last:
        order = order[: len(X) // batch_size * batch_size]
        if not len(order):
            return []
    cuts = np.arange(batch_size, len(order), batch_size)
    return zip(np.split(X[order], cuts), np.split(y[order], cuts))
