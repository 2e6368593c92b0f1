"""dbeta before dgamma

You return dbeta before dgamma.

Hint: what is the order in the docstring?
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY, float), np.asarray(cache["x_hat"], float)
    dgamma, dbeta = (G * x_hat).sum(axis=0), G.sum(axis=0)
    dX = cache["gamma"] * cache["inv_std"] * (G - (dbeta + x_hat * dgamma) / len(G))
    return dX, dbeta, dgamma
