"""The gradient loses its shape

You return the gradient as one long row. It should have the shape of pred.

Hint: each element's slope stands where the element stands.
"""

import numpy as np


def mse_grad(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    if p.shape != t.shape:
        raise ValueError("shapes differ")
    return (2 * (p - t) / p.size).ravel()
