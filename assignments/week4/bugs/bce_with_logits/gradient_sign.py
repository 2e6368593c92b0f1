"""The gradient points the wrong way

You have y - sigmoid(z).

Hint: for y = 1, does the loss rise or fall with z?
"""

import numpy as np


def bce_with_logits_grad(z, y):
    s, t = np.asarray(z, float), np.asarray(y, float)
    e = np.exp(-np.abs(s))
    p = np.where(s >= 0, 1.0, e) / (1 + e)
    return (t - p) / s.size
