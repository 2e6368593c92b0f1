"""Centred first

What is centred already is projected off x_hat.
"""

import numpy as np


def batchnorm_backward(dY, cache):
    x_hat = cache["x_hat"]
    centred = dY - np.mean(dY, axis=0, keepdims=True)
    left = centred - x_hat * np.mean(centred * x_hat, axis=0, keepdims=True)
    dX = left * (cache["gamma"] * cache["inv_std"])
    return dX, (dY * x_hat).sum(axis=0), dY.sum(axis=0)
