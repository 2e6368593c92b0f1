"""dX goes through weights that have moved

You take a step with the weights first and send dZ back through the new ones. All gradients belong
to the weights that the forward pass used.

Hint: with which W was Z computed?
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    return d @ (w - 0.1 * d.T @ x), d.T @ x, d.sum(axis=0)
