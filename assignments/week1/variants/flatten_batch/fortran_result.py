"""A result in column-major memory

The numbers stand in the same places; how they lie in memory does not matter.
"""

import numpy as np


def flatten_batch(x):
    width = x.size // len(x) if len(x) else int(np.prod(x.shape[1:]))
    return np.asfortranarray(x.reshape(len(x), width).copy())


def add_batch_dim(x):
    return np.stack([x], axis=0)
