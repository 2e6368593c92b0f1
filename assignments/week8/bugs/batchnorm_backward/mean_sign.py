"""The mean's term with the other sign

You add the term of the mean; it is taken off.

Hint: what do the columns of your dX sum to?
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY, float), np.asarray(cache["x_hat"], float)
    dgamma, dbeta = (G * x_hat).sum(axis=0), G.sum(axis=0)
    dX = cache["gamma"] * cache["inv_std"] * (G + dbeta / len(G) - x_hat * dgamma / len(G))
    return dX, dgamma, dbeta
