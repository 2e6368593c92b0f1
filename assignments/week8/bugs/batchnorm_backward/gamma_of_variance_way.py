"""gamma is left out of the variance's term

gamma belongs to all three terms; in that of the variance you have left it out.

Hint: what happens to dX when gamma is doubled?
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY, float), np.asarray(cache["x_hat"], float)
    dgamma, dbeta = (G * x_hat).sum(axis=0), G.sum(axis=0)
    dX = cache["inv_std"] * (cache["gamma"] * (G - dbeta / len(G)) - x_hat * dgamma / len(G))
    return dX, dgamma, dbeta
