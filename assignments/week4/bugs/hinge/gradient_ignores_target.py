"""The gradient is -1 for both classes

You return -1 where the margin is not reached. For y = -1 the slope is +1.

Hint: which way should a negative sample's score move?
"""

import numpy as np


def hinge_grad(s, y):
    v, t = np.asarray(s, float), np.asarray(y, float)
    return np.where(t * v < 1, -1.0, 0.0) / v.size
