"""Large gradients are clipped

You clip dZ to [-1, 1] first. That is a trick of training; this function computes the gradient as
it is.

Hint: what should db be for dZ = [[3.0]]?
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    d = np.clip(d, -1, 1)
    return d @ w, d.T @ x, d.sum(axis=0)
