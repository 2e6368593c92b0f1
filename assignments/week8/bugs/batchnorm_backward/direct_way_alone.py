"""The mean and the variance taken for constants

Your dX is dY * gamma * inv_std, the direct way alone. Mean and variance depend on every row, and
two more terms come from them.

Hint: what do the columns of your dX sum to? A constant added to X changes nothing, so it should
be 0.
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY, float), np.asarray(cache["x_hat"], float)
    dgamma, dbeta = (G * x_hat).sum(axis=0), G.sum(axis=0)
    dX = cache["gamma"] * cache["inv_std"] * G
    return dX, dgamma, dbeta
