"""The signs are kept

You average the differences themselves; the absolute value is missing.

Hint: can a loss be negative?
"""

import numpy as np


def mae(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    return float(np.mean(p - t))
