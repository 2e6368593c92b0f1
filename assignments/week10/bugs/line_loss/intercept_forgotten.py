"""The intercept is left out

You predict m x without b.

Hint: what does the line predict at x = 0?
"""

import numpy as np


def line_loss(m, b, x, y):
    return float(np.mean((m * np.asarray(x, float) - np.asarray(y, float)) ** 2))
