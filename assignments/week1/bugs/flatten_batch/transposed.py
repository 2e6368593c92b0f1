"""Rows and columns exchanged

You return a column for each sample where a row is asked for.

Hint: how many rows should 32 images give?
"""

import numpy as np


def flatten_batch(x):
    width = int(np.prod(x.shape[1:]))
    return x.reshape(len(x), width).T.copy()
