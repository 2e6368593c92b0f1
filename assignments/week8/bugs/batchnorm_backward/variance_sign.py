"""The variance's term with the other sign

You add the term of the variance; it is taken off.

Hint: what happens to Y when a column of X is doubled, but for eps?
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY, float), np.asarray(cache["x_hat"], float)
    dgamma, dbeta = (G * x_hat).sum(axis=0), G.sum(axis=0)
    dX = cache["gamma"] * cache["inv_std"] * (G - dbeta / len(G) + x_hat * dgamma / len(G))
    return dX, dgamma, dbeta
