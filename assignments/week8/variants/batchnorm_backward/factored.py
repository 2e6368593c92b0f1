"""1/N in front

The well-known form with N dY in the brackets, divided by N in the end.
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY, float), np.asarray(cache["x_hat"], float)
    dgamma, dbeta = (G * x_hat).sum(axis=0), G.sum(axis=0)
    dX = (
        1.0
        / G.shape[0]
        * cache["gamma"]
        * cache["inv_std"]
        * (G.shape[0] * G - np.sum(G, axis=0) - x_hat * np.sum(G * x_hat, axis=0))
    )
    return dX, dgamma, dbeta
