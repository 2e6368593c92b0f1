"""Half-MSE in loss and gradient

You use 1/(2n) throughout: your gradient fits your loss, and both are half of this course's,
which has no factor 1/2.

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
