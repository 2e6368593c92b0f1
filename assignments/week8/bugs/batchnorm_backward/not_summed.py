"""Row by row

Your dgamma and dbeta are (N, D), without the sum over the batch.

Hint: how many entries has gamma?
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY, float), np.asarray(cache["x_hat"], float)
    dgamma, dbeta = (G * x_hat).sum(axis=0), G.sum(axis=0)
    dX = cache["gamma"] * cache["inv_std"] * (G - (dbeta + x_hat * dgamma) / len(G))
    return dX, G * x_hat, G
