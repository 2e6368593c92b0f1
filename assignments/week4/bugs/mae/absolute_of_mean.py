"""The absolute value of the mean

You average first and take the absolute value of that, so that errors of opposite sign cancel.

Hint: what is the loss of errors +1 and -1?
"""

import numpy as np


def mae(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    return float(np.abs(np.mean(p - t)))
