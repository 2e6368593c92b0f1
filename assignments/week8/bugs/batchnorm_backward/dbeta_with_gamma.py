"""dbeta with gamma in it

Your dbeta has the factor gamma. beta is added after gamma was multiplied.

Hint: what is the derivative of gamma * x_hat + beta by beta?
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY, float), np.asarray(cache["x_hat"], float)
    dgamma, dbeta = (G * x_hat).sum(axis=0), G.sum(axis=0)
    dX = cache["gamma"] * cache["inv_std"] * (G - (dbeta + x_hat * dgamma) / len(G))
    return dX, dgamma, dbeta * cache["gamma"]
