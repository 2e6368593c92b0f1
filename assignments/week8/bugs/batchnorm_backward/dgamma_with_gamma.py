"""dgamma with gamma in it

Your dgamma has the factor gamma, from using what comes after it. Y is linear in gamma.

Hint: what is the derivative of gamma * x_hat by gamma?
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY, float), np.asarray(cache["x_hat"], float)
    dgamma, dbeta = (G * cache["gamma"] * x_hat).sum(axis=0), G.sum(axis=0)
    dX = (
        cache["gamma"] * cache["inv_std"] * (G - (dbeta + x_hat * (G * x_hat).sum(axis=0)) / len(G))
    )
    return dX, dgamma, dbeta
