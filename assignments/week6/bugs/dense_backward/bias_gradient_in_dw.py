"""The input is taken as if it had a column of ones

Your dW has one more column, for the bias. Here the bias is an array of its own, with a gradient
of its own.

Hint: what shape has W?
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    return d @ w, d.T @ np.column_stack([x, np.ones(len(x))]), d.sum(axis=0)
