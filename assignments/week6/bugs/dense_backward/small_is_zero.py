"""Small gradients are taken for 0

You set gradients below a bound to 0. Deep in a network they are often small, and training needs
them still.

Hint: what is dX where every element of dZ is 1e-10?
"""

import numpy as np


def dense_backward(dZ, X, W):
    d = np.asarray(dZ, float)
    d = np.where(np.abs(d) < 1e-8, 0.0, d)
    return d @ np.asarray(W, float), d.T @ np.asarray(X, float), d.sum(axis=0)
