"""Loops over samples, units and inputs

The sums of the docstring, one product at a time.
"""

import numpy as np


def dense_backward(dZ, X, W):
    (N, O), I = dZ.shape, X.shape[1]
    dX, dW, db = np.zeros((N, I)), np.zeros((O, I)), np.zeros(O)
    for n in range(N):
        for o in range(O):
            db[o] += dZ[n, o]
            for i in range(I):
                dX[n, i] += dZ[n, o] * W[o, i]
                dW[o, i] += dZ[n, o] * X[n, i]
    return dX, dW, db
