"""A margin of 2

You have 2 where the margin of 1 belongs.

Hint: what should s = 1.5 cost for y = +1?
"""

import numpy as np


def hinge(s, y):
    v, t = np.asarray(s, float), np.asarray(y, float)
    return float(np.mean(np.maximum(0, 2 - t * v)))
