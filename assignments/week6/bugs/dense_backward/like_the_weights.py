"""dW has the dtype of W

You give dW the dtype of W. Where W holds whole numbers, every gradient of a weight is cut to one.

Hint: what does 0.5 become in an array of integers?
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x = np.asarray(dZ, float), np.asarray(X, float)
    return d @ np.asarray(W, float), (d.T @ x).astype(np.asarray(W).dtype), d.sum(axis=0)
