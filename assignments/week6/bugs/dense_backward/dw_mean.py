"""dW is divided by the batch size again

You divide dW by N. The mean belongs to the loss, and its 1/N came in with dZ, so now it counts
twice.

Hint: if the loss were a sum over the samples, where would you still find a 1/N?
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    return d @ w, d.T @ x / len(d), d.sum(axis=0)
