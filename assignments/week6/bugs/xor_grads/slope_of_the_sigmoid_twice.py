"""The sigmoid's slope counts once too often

You multiply the gradient of the logits by p (1 - p). In the gradient of the cross-entropy that
factor has cancelled: p - y is all.

Hint: at p near 0 and y = 1, should the push be strong or weak?
"""

import numpy as np


def xor_grads(params, X, y):
    x, t = np.asarray(X, float), np.asarray(y, float)
    A = np.tanh(x @ params["W1"].T + params["b1"])
    z = A @ params["W2"].T + params["b2"]
    e = np.exp(-np.abs(z))
    loss = float(np.mean(np.maximum(z, 0) - z * t + np.log1p(e)))
    p = np.where(z >= 0, 1.0, e) / (1 + e)
    dz = (p - t) * p * (1 - p) / len(x)
    dh = dz @ params["W2"] * (1 - A**2)
    return loss, {"W1": dh.T @ x, "b1": dh.sum(axis=0), "W2": dz.T @ A, "b2": dz.sum(axis=0)}
