"""The median in place of the mean

You take the middle one of the absolute errors. The mean adds all of them up.

Hint: does a single huge error change your loss?
"""

import numpy as np


def mae(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    return float(np.median(np.abs(p - t)))
