"""dW is built from the weights

You multiply dZ's sum by the weights. The slope of z = w x with respect to w is x, what came in.

Hint: in z = w x, which factor is left when you differentiate by w?
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    return d @ w, d.sum(axis=0)[:, None] * w, d.sum(axis=0)
