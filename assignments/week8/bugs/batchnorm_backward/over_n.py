"""dX is divided by N once more

You divide by N once too often. dY holds the 1/N of the loss already.

Hint: what is dX for large N: about dY * gamma * inv_std, or an N-th of that?
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY, float), np.asarray(cache["x_hat"], float)
    dgamma, dbeta = (G * x_hat).sum(axis=0), G.sum(axis=0)
    dX = cache["gamma"] * cache["inv_std"] * (G - (dbeta + x_hat * dgamma) / len(G)) / len(G)
    return dX, dgamma, dbeta
