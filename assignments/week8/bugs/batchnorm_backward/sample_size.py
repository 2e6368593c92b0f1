"""N - 1 for N

You divide by N - 1. The forward pass has the variance with N below the fraction.

Hint: what do the columns of your dX sum to?
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY, float), np.asarray(cache["x_hat"], float)
    dgamma, dbeta = (G * x_hat).sum(axis=0), G.sum(axis=0)
    dX = cache["gamma"] * cache["inv_std"] * (G - (dbeta + x_hat * dgamma) / max(len(G) - 1, 1))
    return dX, dgamma, dbeta
