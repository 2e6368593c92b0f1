"""Without gamma

Your dX has no gamma in it: Y is gamma times the normalised batch.

Hint: what happens to dX when gamma is doubled?
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY, float), np.asarray(cache["x_hat"], float)
    dgamma, dbeta = (G * x_hat).sum(axis=0), G.sum(axis=0)
    dX = cache["inv_std"] * (G - (dbeta + x_hat * dgamma) / len(G))
    return dX, dgamma, dbeta
