"""The gradient is not divided by n

You return the bare signs. The loss is a mean, so each counts only one n-th.

Hint: how much does a mean of n numbers move if one of them moves by 1?
"""

import numpy as np


def mae_grad(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    return np.sign(p - t)
