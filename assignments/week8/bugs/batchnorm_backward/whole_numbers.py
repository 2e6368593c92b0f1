"""dX keeps whole numbers alone

You write dX into an array of dY's type. If dY holds whole numbers, all digits after the point are
lost.

Hint: what is the dtype of np.zeros_like(dY) where dY holds integers?
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY), np.asarray(cache["x_hat"], float)
    dgamma, dbeta = (G * x_hat).sum(axis=0), G.sum(axis=0)
    dX = np.zeros_like(G)
    dX[...] = cache["gamma"] * cache["inv_std"] * (G - (dbeta + x_hat * dgamma) / len(G))
    return dX, dgamma, dbeta
