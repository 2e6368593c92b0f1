"""The gradient is not divided by n

You give each error's own slope. The loss is a mean, so each of them counts only one n-th.

Hint: if every element moved by 1, how much would a mean move?
"""

import numpy as np


def mse_grad(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    if p.shape != t.shape:
        raise ValueError("shapes differ")
    return 2 * (p - t)
