"""Sample by sample

Each sample is raveled into its row.
"""

import numpy as np


def flatten_batch(x):
    width = 1
    for n in x.shape[1:]:
        width *= n
    out = np.zeros((x.shape[0], width))
    for i in range(x.shape[0]):
        out[i] = x[i].ravel()
    return out


def add_batch_dim(x):
    return np.array(x).reshape((1,) + x.shape)
