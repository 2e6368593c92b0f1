"""The gradients have the wrong sign

You return the direction in which the loss falls. The gradient is the way up; the minus is written
where the parameters move.

Hint: if z grows with w, and the loss with z, does the loss grow with w?
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    return -d @ w, -d.T @ x, -d.sum(axis=0)
