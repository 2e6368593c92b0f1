"""db keeps an axis of length one

Your db is a (1, O) row. The bias is (O,), and its gradient too.

Hint: print the shapes of b and of your db.
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    return d @ w, d.T @ x, d.sum(axis=0, keepdims=True)
