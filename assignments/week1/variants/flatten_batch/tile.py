"""Column by column

Each place in a sample gives a column.
"""

import numpy as np


def flatten_batch(x):
    sample = np.zeros(x.shape[1:])
    out = np.zeros((x.shape[0], sample.size), x.dtype)
    for k, idx in enumerate(np.ndindex(*x.shape[1:])):
        out[:, k] = x[(slice(None),) + idx]
    return out


def add_batch_dim(x):
    return np.concatenate([np.reshape(x, (1, *x.shape))], axis=0)
