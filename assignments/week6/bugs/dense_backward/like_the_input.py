"""dW has the dtype of X

You make room for dW with the dtype of X. Where X holds whole numbers, every gradient is cut to
one.

Hint: what does np.zeros(2, int) become when you assign 0.5 to it?
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)

    dW = np.zeros((d.shape[1], x.shape[1]), dtype=np.asarray(X).dtype)
    dW[...] = d.T @ x
    return d @ w, dW, d.sum(axis=0)
