"""inv_std twice in the variance's term

In the term of the variance you have an inv_std too many: the centred batch times inv_std is x_hat
itself.

Hint: write the term with X - mean, then with x_hat.
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY, float), np.asarray(cache["x_hat"], float)
    dgamma, dbeta = (G * x_hat).sum(axis=0), G.sum(axis=0)
    dX = (
        cache["gamma"]
        * cache["inv_std"]
        * (G - (dbeta + x_hat * dgamma * cache["inv_std"]) / len(G))
    )
    return dX, dgamma, dbeta
