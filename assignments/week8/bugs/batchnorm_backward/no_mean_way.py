"""The way through the mean is missing

Your dX has the term of the variance and not that of the mean: its columns do not sum to 0.

Hint: what happens to Y when a constant is added to a column of X?
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY, float), np.asarray(cache["x_hat"], float)
    dgamma, dbeta = (G * x_hat).sum(axis=0), G.sum(axis=0)
    dX = cache["gamma"] * cache["inv_std"] * (G - x_hat * dgamma / len(G))
    return dX, dgamma, dbeta
