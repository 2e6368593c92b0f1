"""Small losses are taken for 0

For logits beyond 10 you leave out log(1 + exp(-|z|)). It is small there, but it is not 0, and
log1p gives it for logits of any size.

Hint: what does a logit of -11 cost where y is 0?
"""

import numpy as np


def xor_grads(params, X, y):
    x, t = np.asarray(X, float), np.asarray(y, float)
    A = np.tanh(x @ params["W1"].T + params["b1"])
    z = A @ params["W2"].T + params["b2"]
    e = np.exp(-np.abs(z))
    small = np.where(np.abs(z) > 10, 0.0, np.log1p(e))
    loss = float(np.mean(np.maximum(z, 0) - z * t + small))
    dz = (np.where(z >= 0, 1.0, e) / (1 + e) - t) / len(x)
    dh = dz @ params["W2"] * (1 - A**2)
    return loss, {"W1": dh.T @ x, "b1": dh.sum(axis=0), "W2": dz.T @ A, "b2": dz.sum(axis=0)}
