"""The logarithm to base 2

You use log2, so that the loss is in bits. Here log is the natural logarithm.

Hint: what is the loss of p = 0.5?
"""

import numpy as np


def bce(p, y):
    q, t = np.clip(np.asarray(p, float), 1e-12, 1 - 1e-12), np.asarray(y, float)
    return float(-np.mean(t * np.log2(q) + (1 - t) * np.log2(1 - q)))
