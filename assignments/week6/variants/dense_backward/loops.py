"""Loops over samples, units and inputs

The sums of the docstring, one product at a time.
"""

import numpy as np


def dense_backward(dZ, X, W):
    samples, units = dZ.shape
    dX, dW, db = np.zeros(X.shape), np.zeros(W.shape), np.zeros(units)
    for n in range(samples):
        for o in range(units):
            db[o] += dZ[n, o]
            for i in range(X.shape[1]):
                dX[n, i] += dZ[n, o] * W[o, i]
                dW[o, i] += dZ[n, o] * X[n, i]
    return dX, dW, db
