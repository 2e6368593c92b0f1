"""The variance's term is N times too large

In the term of the variance you have a sum where a mean belongs: the variance of X has a 1/N in
it.

Hint: how much does the variance of a column move when one of its entries moves by a little?
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY, float), np.asarray(cache["x_hat"], float)
    dgamma, dbeta = (G * x_hat).sum(axis=0), G.sum(axis=0)
    dX = cache["gamma"] * cache["inv_std"] * (G - dbeta / len(G) - x_hat * dgamma)
    return dX, dgamma, dbeta
