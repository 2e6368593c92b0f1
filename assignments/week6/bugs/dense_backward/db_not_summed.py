"""db is not summed over the batch

You return dZ itself for db, a row for each sample. One bias serves all samples, so their
gradients add up.

Hint: how many biases does the layer have?
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    return d @ w, d.T @ x, d.copy()
