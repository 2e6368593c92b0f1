"""The gradient points the wrong way

You have +y where -y belongs.

Hint: for y = +1, does the loss rise or fall with s?
"""

import numpy as np


def hinge_grad(s, y):
    v, t = np.asarray(s, float), np.asarray(y, float)
    return np.where(t * v < 1, t, 0.0) / v.size
