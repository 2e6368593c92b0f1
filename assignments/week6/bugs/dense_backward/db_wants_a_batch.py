"""A batch of one has no db

You leave db as it is where there is only one sample, and it stays a (1, O) row.

Hint: what is the shape of db for N = 1?
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    return d @ w, d.T @ x, d.sum(axis=0) if len(d) > 1 else d.copy()
