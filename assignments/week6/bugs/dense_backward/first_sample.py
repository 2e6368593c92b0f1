"""Only the first sample counts in dW

You multiply the first row of dZ with the first row of X, and the others are lost.

Hint: what does the second sample do in your dW?
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    return d @ w, np.outer(d[0], x[0]), d[0].copy()
