"""db is summed over the wrong axis

You add up along each row of dZ and get one number for each sample; the bias has one for each
unit.

Hint: which axis of dZ counts the samples?
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    return d @ w, d.T @ x, d.sum(axis=1)
