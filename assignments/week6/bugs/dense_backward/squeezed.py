"""Axes of length one are dropped

You squeeze the results. For a batch of one, or a layer with one unit, an axis that belongs there
is gone.

Hint: what shape has dX for a batch of one?
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    return (d @ w).squeeze(), (d.T @ x).squeeze(), d.sum(axis=0)
