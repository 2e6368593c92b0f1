"""The gradient is 0 or 1

You return a mask, 1 where pred is above y and 0 elsewhere. Below y the slope is -1.

Hint: which way does |d| go when d is negative and grows?
"""

import numpy as np


def mae_grad(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    return (p > t) / p.size
