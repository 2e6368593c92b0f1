"""The gradient in another memory order

Where an array's numbers lie in memory is nobody's business.
"""

import numpy as np


def mse_grad(pred, y):
    if pred.shape != y.shape:
        raise ValueError("shapes differ")
    d = np.subtract(pred, y, dtype=float)
    return np.asfortranarray(d * 2.0 / np.prod(d.shape))
