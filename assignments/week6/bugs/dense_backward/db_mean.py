"""db is a mean

You average dZ over the batch for db. The 1/N of the loss is in dZ already; the samples' gradients
are added.

Hint: is db, for a batch of two equal samples, that of one of them, or twice that?
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    return d @ w, d.T @ x, d.mean(axis=0)
