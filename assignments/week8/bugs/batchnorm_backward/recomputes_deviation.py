"""The deviation of x_hat

You normalise once more, by the deviation of x_hat itself, which is not 1 where eps is not small.

Hint: what is the deviation of x_hat for var = 1 and eps = 1?
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY, float), np.asarray(cache["x_hat"], float)
    dgamma, dbeta = (G * x_hat).sum(axis=0), G.sum(axis=0)
    dX = (
        cache["gamma"]
        * cache["inv_std"]
        * (G - (dbeta + x_hat * dgamma / np.maximum((x_hat**2).mean(axis=0), 1e-300)) / len(G))
    )
    return dX, dgamma, dbeta
