"""The loss is an array of one number

You take the mean over the samples alone, and an axis of length one is left. The loss is a plain
number.

Hint: what is the shape of np.mean of a (4, 1) array, with axis=0 and without?
"""

import numpy as np


def xor_grads(params, X, y):
    x, t = np.asarray(X, float), np.asarray(y, float)
    A = np.tanh(x @ params["W1"].T + params["b1"])
    z = A @ params["W2"].T + params["b2"]
    e = np.exp(-np.abs(z))
    loss = np.mean(np.maximum(z, 0) - z * t + np.log1p(e), axis=0)
    dz = (np.where(z >= 0, 1.0, e) / (1 + e) - t) / len(x)
    dh = dz @ params["W2"] * (1 - A**2)
    return loss, {"W1": dh.T @ x, "b1": dh.sum(axis=0), "W2": dz.T @ A, "b2": dz.sum(axis=0)}
