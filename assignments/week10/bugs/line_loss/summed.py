"""The sum instead of the mean

You add up the squares and do not divide by their number.

Hint: what happens to your loss if every point is there twice?
"""

import numpy as np


def line_loss(m, b, x, y):
    r = m * np.asarray(x, float) + b - np.asarray(y, float)
    return float(np.sum(r**2))
