"""The gradients have the dtype of the parameters

You make room for the gradients with the dtype of the parameters. Where these are whole numbers,
every gradient is cut to one.

Hint: what does np.zeros(2, int) become when you assign 0.5 to it?
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
    grads = {"W1": dh.T @ x, "b1": dh.sum(axis=0), "W2": dz.T @ A, "b2": dz.sum(axis=0)}
    return loss, {name: grads[name].astype(params[name].dtype) for name in params}
