"""The gradient does not compare shapes' columns

Your gradient compares the numbers of rows and axes only, and a (5, 3) prediction still meets a
(5, 1) target.

Hint: compare the shapes themselves.
"""

import numpy as np


def mse_grad(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    if len(p) != len(t) or p.ndim != t.ndim:
        raise ValueError("shapes differ")
    return 2 * (p - t) / p.size
