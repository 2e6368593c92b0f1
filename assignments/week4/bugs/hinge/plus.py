"""The sign of the margin is wrong

You compute max(0, 1 + y s), which punishes right answers.

Hint: what should s = 5 cost for y = +1?
"""

import numpy as np


def hinge(s, y):
    v, t = np.asarray(s, float), np.asarray(y, float)
    return float(np.mean(np.maximum(0, 1 + t * v)))
