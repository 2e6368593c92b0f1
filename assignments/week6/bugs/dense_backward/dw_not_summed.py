"""dW keeps the samples apart

You make an outer product for each sample and do not add them up, so dW has an axis too many.

Hint: how many axes has W?
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    return d @ w, d[:, :, None] * x[:, None, :], d.sum(axis=0)
