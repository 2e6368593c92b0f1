"""A reshape in place of a transposition

You bring dZ to the shape (O, N) by a reshape. That keeps the numbers in their old order, so that
rows and columns are mixed up.

Hint: reshape [[1, 2], [3, 4], [5, 6]] to (2, 3) on paper, and transpose it: are they the same?
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    return d @ w, d.reshape(d.shape[::-1]) @ x, d.sum(axis=0)
