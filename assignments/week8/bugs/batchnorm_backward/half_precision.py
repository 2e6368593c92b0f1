"""Half precision on the way

You compute with numbers of half precision, which have three digits. Make float64 of whatever
comes in.

Hint: what is the dtype of dY in your first line, and in your second?
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY).astype(np.float16), np.asarray(cache["x_hat"], float)
    dgamma, dbeta = (G * x_hat).sum(axis=0), G.sum(axis=0)
    inner = G - dbeta / len(G) - x_hat * dgamma / len(G)
    return cache["gamma"] * cache["inv_std"] * inner, dgamma, dbeta
