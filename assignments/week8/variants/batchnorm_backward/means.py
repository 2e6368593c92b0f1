"""With means

dbeta / N and dgamma / N are means over the batch.
"""

import numpy as np


def batchnorm_backward(dY, cache):
    xh = cache["x_hat"]
    g = dY * cache["gamma"]
    dX = cache["inv_std"] * (g - g.mean(0) - xh * (g * xh).mean(0))
    return np.asfortranarray(dX), np.sum(xh * dY, 0), np.add.reduce(dY, axis=0).astype(float)
