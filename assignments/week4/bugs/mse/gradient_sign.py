"""The gradient points the wrong way

You have y - pred for pred - y: a step against this gradient makes the loss larger.

Hint: if pred is above y, should the slope be positive or negative?
"""

import numpy as np


def mse_grad(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    if p.shape != t.shape:
        raise ValueError("shapes differ")
    return 2 * (t - p) / p.size
