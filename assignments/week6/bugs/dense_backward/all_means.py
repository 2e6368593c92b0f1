"""Every gradient is divided by the batch size again

You divide all of dX, dW and db by N, though the 1/N of the loss is in dZ already.

Hint: what would ten layers, each dividing by N, leave of the gradient?
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    d = d / len(d)
    return d @ w, d.T @ x, d.sum(axis=0)
