"""Step by step through the graph

The three ways, each by the chain rule, with the variance's written out.
"""

import numpy as np


def batchnorm_backward(dY, cache):
    x_hat, inv_std, gamma = cache["x_hat"], cache["inv_std"], cache["gamma"]
    N, _ = dY.shape
    dbeta = np.sum(dY, axis=0, dtype=float)
    dgamma = np.sum(dY * x_hat, axis=0)
    dx_hat = dY * gamma
    centred = x_hat / inv_std
    dvar = np.sum(dx_hat * centred, axis=0) * -0.5 * inv_std**3
    dmean = np.sum(-dx_hat * inv_std, axis=0) + dvar * np.mean(-2 * centred, axis=0)
    dX = dx_hat * inv_std + dvar * 2 * centred / N + dmean / N
    return dX, dgamma, dbeta
