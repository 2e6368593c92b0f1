"""The logarithm to base 10

You use log10. Here log is the natural logarithm, np.log.

Hint: what is the loss of p = 0.5?
"""

import numpy as np


def bce(p, y):
    q, t = np.clip(np.asarray(p, float), 1e-12, 1 - 1e-12), np.asarray(y, float)
    return float(-np.mean(t * np.log10(q) + (1 - t) * np.log10(1 - q)))
