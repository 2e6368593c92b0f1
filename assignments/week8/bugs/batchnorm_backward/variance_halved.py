"""Half of the variance's term

Your term of the variance is half of what it should be: you have the 1/2 of the root and not the 2
of the square.

Hint: what is the derivative of (x - mean) ** 2?
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY, float), np.asarray(cache["x_hat"], float)
    dgamma, dbeta = (G * x_hat).sum(axis=0), G.sum(axis=0)
    dX = cache["gamma"] * cache["inv_std"] * (G - dbeta / len(G) - 0.5 * x_hat * dgamma / len(G))
    return dX, dgamma, dbeta
