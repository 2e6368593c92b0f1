"""By the matrix of derivatives

Each column's dX is a symmetric matrix times its dY.
"""

import numpy as np


def batchnorm_backward(dY, cache):
    N, D = dY.shape
    dX = np.empty((N, D))
    for j in range(D):
        h = cache["x_hat"][:, j]
        J = np.eye(N) - (1 + np.outer(h, h)) / N
        dX[:, j] = cache["gamma"][j] * cache["inv_std"][j] * (J @ dY[:, j])
    return [dX, np.einsum("nd,nd->d", dY, cache["x_hat"]), np.ones(N) @ dY]
