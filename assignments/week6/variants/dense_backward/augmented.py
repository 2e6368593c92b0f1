"""The bias as one more weight

A column of ones beside X gives dW and db in one product; each is copied out of it.
"""

import numpy as np


def dense_backward(dZ, X, W):
    dZ = np.asarray(dZ, float)
    G = np.matmul(dZ.T, np.hstack([X, np.ones((X.shape[0], 1))]))
    return np.dot(dZ, W), G[:, :-1], G[:, -1]
