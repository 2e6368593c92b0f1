"""One number for all columns

You sum dgamma and dbeta over rows and columns. Each column has its own.

Hint: how many entries has gamma?
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY, float), np.asarray(cache["x_hat"], float)
    dgamma, dbeta = (G * x_hat).sum(axis=0), G.sum(axis=0)
    dX = cache["gamma"] * cache["inv_std"] * (G - (dbeta + x_hat * dgamma) / len(G))
    return dX, np.full(G.shape[1], dgamma.sum()), np.full(G.shape[1], dbeta.sum())
