"""An empty batch of single numbers without a column

A batch (0,) of no single numbers should become (0, 1), as (N,) becomes (N, 1); yours is (0, 0).

Hint: how many numbers has each sample of (N,)?
"""

import numpy as np


def flatten_batch(x):
    if x.size == 0:
        return np.zeros((len(x), int(np.prod(x.shape[1:])) if x.ndim > 1 else 0))
    return x.reshape(len(x), -1).copy()
