"""The squared error in place of the cross-entropy

Your loss is the mean of (p - y)^2. Here it is the binary cross-entropy of the logits.

Hint: what is the loss where every p is 1/2?
"""

import numpy as np


def xor_grads(params, X, y):
    x, t = np.asarray(X, float), np.asarray(y, float)
    A = np.tanh(x @ params["W1"].T + params["b1"])
    z = A @ params["W2"].T + params["b2"]
    e = np.exp(-np.abs(z))
    p = np.where(z >= 0, 1.0, e) / (1 + e)
    loss = float(np.mean((p - t) ** 2))
    dz = 2 * (p - t) * p * (1 - p) / len(x)
    dh = dz @ params["W2"] * (1 - A**2)
    return loss, {"W1": dh.T @ x, "b1": dh.sum(axis=0), "W2": dz.T @ A, "b2": dz.sum(axis=0)}
