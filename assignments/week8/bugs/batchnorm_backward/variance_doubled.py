"""The variance's term twice

Your term of the variance is twice too large: the derivative of a square brings a 2, and that of
the root a 1/2.

Hint: differentiate (var + eps) ** -0.5 once more.
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY, float), np.asarray(cache["x_hat"], float)
    dgamma, dbeta = (G * x_hat).sum(axis=0), G.sum(axis=0)
    dX = cache["gamma"] * cache["inv_std"] * (G - dbeta / len(G) - 2 * x_hat * dgamma / len(G))
    return dX, dgamma, dbeta
