"""The weights are transposed where the shapes allow it

You try one order of the axes of W, and the other where the shapes do not fit. In a layer with as
many units as inputs both fit, and you take the wrong one.

Hint: test a layer with two inputs and two units.
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    try:
        dX = d @ w.T
    except ValueError:
        dX = d @ w
    return dX, d.T @ x, d.sum(axis=0)
