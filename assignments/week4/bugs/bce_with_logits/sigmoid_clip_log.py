"""Sigmoid, a clip, then the logarithm

You compute p = sigmoid(z), clip it and take the logarithm. The clip bounds the loss: for z =
-1000 it should be 1000, and is 28.

Hint: simplify log(sigmoid(z)) on paper before you compute it.
"""

import numpy as np


def bce_with_logits(z, y):
    s, t = np.asarray(z, float), np.asarray(y, float)
    e = np.exp(-np.abs(s))
    p = np.where(s >= 0, 1.0, e) / (1 + e)
    q = np.clip(p, 1e-12, 1 - 1e-12)
    return float(-np.mean(t * np.log(q) + (1 - t) * np.log(1 - q)))
