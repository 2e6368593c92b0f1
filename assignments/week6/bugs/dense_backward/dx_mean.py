"""dX is divided by the batch size

You divide dX by N. Each row of dX belongs to one sample, and nothing is averaged there.

Hint: what is dX for one weight of 1 and dZ = [[1.0], [1.0]]?
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    return d @ w / len(d), d.T @ x, d.sum(axis=0)
