"""A slope of relu in the dense layer

You set dX to 0 where X is not above 0. That belongs to the activation, which has a function of
its own; a dense layer knows of none.

Hint: what is the slope of z = w x with respect to x, for x = -1?
"""

import numpy as np


def dense_backward(dZ, X, W):
    d, x, w = np.asarray(dZ, float), np.asarray(X, float), np.asarray(W, float)
    return (d @ w) * (x > 0), d.T @ x, d.sum(axis=0)
