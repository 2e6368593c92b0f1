"""The gradients come in a dict

You return a dict. Three arrays in a tuple are asked for: dX, dW, db.

Hint: read the docstring's first line again.
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    return {"dX": d @ w, "dW": d.T @ x, "db": d.sum(axis=0)}
