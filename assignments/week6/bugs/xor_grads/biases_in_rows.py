"""The biases' gradients are rows

You keep the axis that is summed over. The gradients of b1 (H,) and b2 (1,) have their shapes.

Hint: what are the shapes of b1 and b2?
"""

import numpy as np


def xor_grads(params, X, y):
    x, t = np.asarray(X, float), np.asarray(y, float)
    A = np.tanh(x @ params["W1"].T + params["b1"])
    z = A @ params["W2"].T + params["b2"]
    e = np.exp(-np.abs(z))
    loss = float(np.mean(np.maximum(z, 0) - z * t + np.log1p(e)))
    dz = (np.where(z >= 0, 1.0, e) / (1 + e) - t) / len(x)
    dh = dz @ params["W2"] * (1 - A**2)
    return loss, {
        "W1": dh.T @ x,
        "b1": dh.sum(axis=0, keepdims=True),
        "W2": dz.T @ A,
        "b2": dz.sum(axis=0, keepdims=True),
    }
