"""The cache is changed

You write into the arrays of the cache. A second backward pass would find something else there.

Hint: what does `*=` do to an array of the cache?
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY, float), cache["x_hat"]
    dgamma, dbeta = (G * x_hat).sum(axis=0), G.sum(axis=0)
    x_hat *= dgamma
    return cache["gamma"] * cache["inv_std"] * (G - (dbeta + x_hat) / len(G)), dgamma, dbeta
