"""The last batch must be full, or the program stops

You reshape the rows into batches of one size, which fails if N is no multiple of batch_size.

Hint: try 10 samples in batches of 4.
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    return [(X[rows], y[rows]) for rows in order[:end].reshape(-1, batch_size)]
