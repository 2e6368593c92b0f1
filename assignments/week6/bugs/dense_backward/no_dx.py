"""dX is missing

You return the gradients of weights and bias alone. The layer before needs dX to go on.

Hint: what would you hand to the layer before?
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    return d.T @ x, d.sum(axis=0)
