"""Half-MSE

You work with 1/(2n), as some books do. This course's mse has no factor 1/2, and its gradient keeps
the 2.

Hint: work out mse([1.0], [3.0]) by hand.
"""

import numpy as np


def mse(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    if p.shape != t.shape:
        raise ValueError("shapes differ")
    return float(np.mean((p - t) ** 2) / 2)


def mse_grad(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    if p.shape != t.shape:
        raise ValueError("shapes differ")
    return (p - t) / p.size
