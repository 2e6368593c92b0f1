"""dW and db are divided by the batch size again

You divide the gradients of weights and bias by N. The 1/N of the loss is in dZ already, so it
counts twice.

Hint: where does the loss's gradient get its 1/N?
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    return d @ w, d.T @ x / len(d), d.mean(axis=0)
