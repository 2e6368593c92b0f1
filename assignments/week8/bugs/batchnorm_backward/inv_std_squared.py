"""inv_std twice

You multiply by inv_std once too often.

Hint: what happens to dX when X is spread twice as wide?
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY, float), np.asarray(cache["x_hat"], float)
    dgamma, dbeta = (G * x_hat).sum(axis=0), G.sum(axis=0)
    dX = (
        cache["gamma"]
        * cache["inv_std"]
        * cache["inv_std"]
        * (G - (dbeta + x_hat * dgamma) / len(G))
    )
    return dX, dgamma, dbeta
