"""The gradient's mask is at 0

You ask whether y s is below 0. The loss is flat only where y s is above 1.

Hint: what is the slope at s = 0.5 for y = +1?
"""

import numpy as np


def hinge_grad(s, y):
    v, t = np.asarray(s, float), np.asarray(y, float)
    return np.where(t * v < 0, -t, 0.0) / v.size
