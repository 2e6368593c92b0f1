"""rng.choice without replacement

Drawing all rows without putting any back is a permutation.
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    order = rng.choice(len(y), len(y), replace=False) if shuffle else np.arange(len(y))
    count = len(y) // batch_size if drop_last else int(np.ceil(len(y) / batch_size))
    return tuple(
        [np.take(X, order[k * batch_size : (k + 1) * batch_size], axis=0),
         np.take(y, order[k * batch_size : (k + 1) * batch_size], axis=0)]
        for k in range(count)
    )
