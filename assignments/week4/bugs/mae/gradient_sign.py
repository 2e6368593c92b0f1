"""The gradient points the wrong way

You have y - pred for pred - y.

Hint: if pred is above y, is the slope positive or negative?
"""

import numpy as np


def mae_grad(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    return np.sign(t - p) / p.size
