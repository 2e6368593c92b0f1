"""A matrix for each column

dX is the projection of dY that leaves out the ones and x_hat; dbeta of whole numbers is whole.
"""

import numpy as np


def batchnorm_backward(dY, cache):
    n, h = dY.shape[0], cache["x_hat"]
    dbeta = np.einsum("ij->j", dY)
    dgamma = np.einsum("ij,ij->j", dY, h)
    P = np.eye(n)[:, :, None] - 1 / n - np.einsum("ik,jk->ijk", h, h) / n
    return np.einsum("ijk,jk,k,k->ik", P, dY, cache["gamma"], cache["inv_std"]), dgamma, dbeta
