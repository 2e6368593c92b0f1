"""grads has more entries than params

You return more than the four gradients. Whoever moves each parameter by its gradient walks
through grads, and finds an entry without a parameter.

Hint: grads has the same keys as params.
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
        "b1": dh.sum(axis=0),
        "W2": dz.T @ A,
        "b2": dz.sum(axis=0),
        "A": A,
    }
