"""The gradient points the wrong way

You have y - p for p - y: a step against this gradient makes the loss larger.

Hint: for y = 1, does the loss rise or fall with p?
"""

import numpy as np


def bce_grad(p, y):
    q, t = np.clip(np.asarray(p, float), 1e-12, 1 - 1e-12), np.asarray(y, float)
    return (t - q) / (q * (1 - q)) / q.size
