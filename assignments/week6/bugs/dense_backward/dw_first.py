"""dW stands first

You return (dW, dX, db). The order here is dX, dW, db.

Hint: read the docstring's first line again.
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    return d.T @ x, d @ w, d.sum(axis=0)
