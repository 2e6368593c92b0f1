"""Errors are averaged with their signs

You average the differences themselves, so that positive and negative errors cancel. They have
to be squared first.

Hint: what is the loss of errors +1 and -1?
"""

import numpy as np


def mse(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    if p.shape != t.shape:
        raise ValueError("shapes differ")
    return float(np.mean(p - t))
