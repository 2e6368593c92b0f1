"""The root of the mean

You take the square root as well.

Hint: is a root asked for?
"""

import numpy as np


def line_loss(m, b, x, y):
    r = m * np.asarray(x, float) + b - np.asarray(y, float)
    return float(np.sqrt(np.mean(r**2)))
