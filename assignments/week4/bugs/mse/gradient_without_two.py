"""The gradient lacks the factor 2

You forget that the derivative of a square brings down a 2.

Hint: what is the derivative of d squared?
"""

import numpy as np


def mse_grad(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    if p.shape != t.shape:
        raise ValueError("shapes differ")
    return (p - t) / p.size
