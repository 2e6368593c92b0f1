"""The gradient of evaluation

You take all means for constants and x_hat as it is, gamma apart: that is the gradient in
evaluation, where mean and variance are fixed.

Hint: do mean and variance depend on X here?
"""

import numpy as np


def batchnorm_backward(dY, cache):
    G, x_hat = np.asarray(dY, float), np.asarray(cache["x_hat"], float)
    dgamma, dbeta = (G * x_hat).sum(axis=0), G.sum(axis=0)
    dX = G * cache["inv_std"]
    return dX, dgamma, dbeta
