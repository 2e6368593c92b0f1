"""Only the numbers of rows and axes are compared

You compare len and ndim, and a (5, 3) prediction still meets a (5, 1) target.

Hint: compare the shapes themselves.
"""

import numpy as np


def mse(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    if len(p) != len(t) or p.ndim != t.ndim:
        raise ValueError("shapes differ")
    return float(np.mean((p - t) ** 2))
