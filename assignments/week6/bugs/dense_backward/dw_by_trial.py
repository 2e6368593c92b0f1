"""dW is transposed where the shapes allow it

You take the product that has the shape of W. In a layer with as many units as inputs both orders
have it, and you take the wrong one.

Hint: test a layer with two inputs and two units, and more than one sample.
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    dW = x.T @ d
    if dW.shape != w.shape:
        dW = dW.T
    return d @ w, dW, d.sum(axis=0)
