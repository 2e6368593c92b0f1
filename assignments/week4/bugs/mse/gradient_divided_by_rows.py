"""The gradient is divided by the rows alone

You divide by the number of rows. The mean is over all elements, rows times columns.

Hint: for a (5, 3) matrix, is n 5 or 15?
"""

import numpy as np


def mse_grad(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    if p.shape != t.shape:
        raise ValueError("shapes differ")
    return 2 * (p - t) / p.shape[0]
