"""A batch of single numbers stays (N,)

You return (N,) for a batch of single numbers. It should become (N, 1): a row for each sample.

Hint: how many numbers has each sample of (N,)?
"""

import numpy as np


def flatten_batch(x):
    if x.ndim <= 2:
        return x.copy()
    return x.reshape(len(x), int(np.prod(x.shape[1:]))).copy()
