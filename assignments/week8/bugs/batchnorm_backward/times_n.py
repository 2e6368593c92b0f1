"""dX is N times too large

You have N dY - ... in the brackets and do not divide by N in the end.

Hint: what is dX for large N: about dY * gamma * inv_std, or N times that?
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY, float), np.asarray(cache["x_hat"], float)
    dgamma, dbeta = (G * x_hat).sum(axis=0), G.sum(axis=0)
    dX = cache["gamma"] * cache["inv_std"] * (len(G) * G - dbeta - x_hat * dgamma)
    return dX, dgamma, dbeta
