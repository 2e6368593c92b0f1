"""The probability is clipped

You clip p before the logarithm. The loss of a confident mistake then stops growing, though the
formula with -|z| is exact.

Hint: what should a logit of -1000 cost where y is 1?
"""

import numpy as np


def xor_grads(params, X, y):
    x, t = np.asarray(X, float), np.asarray(y, float)
    A = np.tanh(x @ params["W1"].T + params["b1"])
    z = A @ params["W2"].T + params["b2"]
    e = np.exp(-np.abs(z))
    p = np.clip(np.where(z >= 0, 1.0, e) / (1 + e), 1e-12, 1 - 1e-12)
    loss = float(-np.mean(t * np.log(p) + (1 - t) * np.log(1 - p)))
    dz = (np.where(z >= 0, 1.0, e) / (1 + e) - t) / len(x)
    dh = dz @ params["W2"] * (1 - A**2)
    return loss, {"W1": dh.T @ x, "b1": dh.sum(axis=0), "W2": dz.T @ A, "b2": dz.sum(axis=0)}
