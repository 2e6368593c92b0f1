"""The loss by way of the probability

You compute p first and its logarithm then. For large logits p is exactly 0 or 1, and the loss
infinite or no number.

Hint: what are sigmoid(-1000) and its logarithm?
"""

import numpy as np


def xor_grads(params, X, y):
    x, t = np.asarray(X, float), np.asarray(y, float)
    A = np.tanh(x @ params["W1"].T + params["b1"])
    z = A @ params["W2"].T + params["b2"]
    e = np.exp(-np.abs(z))
    p = 1 / (1 + np.exp(-z))
    loss = float(-np.mean(t * np.log(p) + (1 - t) * np.log(1 - p)))
    dz = (p - t) / len(x)
    dh = dz @ params["W2"] * (1 - A**2)
    return loss, {"W1": dh.T @ x, "b1": dh.sum(axis=0), "W2": dz.T @ A, "b2": dz.sum(axis=0)}
