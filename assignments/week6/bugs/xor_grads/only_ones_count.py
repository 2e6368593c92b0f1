"""Only the targets of 1 count

Your loss and gradient leave out the samples with y = 0. Their term is -log(1 - p).

Hint: what does a sample with y = 0 and p = 0.99 cost?
"""

import numpy as np


def xor_grads(params, X, y):
    x, t = np.asarray(X, float), np.asarray(y, float)
    A = np.tanh(x @ params["W1"].T + params["b1"])
    z = A @ params["W2"].T + params["b2"]
    e = np.exp(-np.abs(z))
    loss = float(np.mean(t * (np.maximum(-z, 0) + np.log1p(e))))
    dz = t * (np.where(z >= 0, 1.0, e) / (1 + e) - t) / len(x)
    dh = dz @ params["W2"] * (1 - A**2)
    return loss, {"W1": dh.T @ x, "b1": dh.sum(axis=0), "W2": dz.T @ A, "b2": dz.sum(axis=0)}
