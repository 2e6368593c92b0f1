"""Batches are flattened

You make matrices of the batches. A batch of images (N, 2, 3) is (batch_size, 2, 3): it keeps
all axes but the first.

Hint: what is the shape of xb if X is (10, 2, 3)?
"""

import numpy as np


def batches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    end = n - n % batch_size if drop_last else n
    starts = range(0, end, batch_size)
    return [(X[order[i : i + batch_size]].reshape(len(order[i : i + batch_size]), -1), y[order[i : i + batch_size]]) for i in starts]
