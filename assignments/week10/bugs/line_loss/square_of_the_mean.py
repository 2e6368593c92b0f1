"""The square of the mean

You square after taking the mean, when errors of opposite sign have cancelled already.

Hint: what comes first, squaring or averaging?
"""

import numpy as np


def line_loss(m, b, x, y):
    r = m * np.asarray(x, float) + b - np.asarray(y, float)
    return float(np.mean(r) ** 2)
