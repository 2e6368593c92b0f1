"""The sigmoid by tanh

sigmoid(z) is (1 + tanh(z / 2)) / 2, which overflows nowhere.
"""

import numpy as np


def xor_grads(params, X, y):
    x, t = np.asarray(X, float), np.asarray(y, float)
    A = np.tanh(x @ params["W1"].T + params["b1"])
    z = A @ params["W2"].T + params["b2"]
    e = np.exp(-np.abs(z))
    loss = float(np.mean(np.maximum(z, 0) - z * t + np.log1p(e)))
    dz = (0.5 + 0.5 * np.tanh(0.5 * z) - t) / z.size
    dh = dz * params["W2"] * (1 + A) * (1 - A)
    return loss, {"W1": dh.T @ x, "b1": dh.sum(axis=0), "W2": dz.T @ A, "b2": dz.sum(axis=0)}
