"""The gradient is not divided by N

You return sigmoid(z) - y. The loss is a mean over N samples.

Hint: how much does a mean of N numbers move if one of them moves by 1?
"""

import numpy as np


def bce_with_logits_grad(z, y):
    s, t = np.asarray(z, float), np.asarray(y, float)
    e = np.exp(-np.abs(s))
    p = np.where(s >= 0, 1.0, e) / (1 + e)
    return p - t
