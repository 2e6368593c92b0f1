"""dW is an outer product with the mean input

You add up dZ and multiply by the average of X. Each sample's dZ must meet its own row of X.

Hint: compare (1*3 + 2*5) with (1 + 2) * 4.
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    return d @ w, np.outer(d.sum(axis=0), x.mean(axis=0)), d.sum(axis=0)
