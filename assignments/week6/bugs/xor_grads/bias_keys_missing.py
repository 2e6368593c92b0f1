"""The gradients of the biases are missing or wrong

The loss and the weights' gradients are right, but those of b1 or b2 are not in the dict, or not as
they should be. The dict has the same four keys as params, with the same shapes.

Hint: which keys has params, and what shape has each of their gradients in your answer?
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
    return loss, {"W1": dh.T @ x, "W2": dz.T @ A}
