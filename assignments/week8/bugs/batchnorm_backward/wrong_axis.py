"""Sums along the rows

You sum dgamma and dbeta along each row. They belong to columns: sum over the batch.

Hint: how many entries has gamma?
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY, float), cache["x_hat"]
    inner = G - (G.sum(axis=0) + x_hat * (G * x_hat).sum(axis=0)) / len(G)
    dX = cache["gamma"] * cache["inv_std"] * inner
    return dX, (G * x_hat).sum(axis=1), G.sum(axis=1)
