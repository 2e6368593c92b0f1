"""Three loops

The sum written out.
"""

import numpy as np


def dense_forward(X, W, b):
    Z = np.zeros((len(X), len(W)))
    for i in range(len(X)):
        for j in range(len(W)):
            Z[i, j] = float(b[j])
            for k in range(X.shape[1]):
                Z[i, j] += float(X[i, k]) * float(W[j, k])
    return Z
