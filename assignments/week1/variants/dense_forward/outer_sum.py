"""Input by input

Each input adds the outer product of its column and its weights.
"""

import numpy as np


def dense_forward(X, W, b):
    Z = np.tile(b.astype(float), (X.shape[0], 1))
    for k in range(W.shape[1]):
        Z += np.outer(X[:, k], W[:, k])
    return Z
