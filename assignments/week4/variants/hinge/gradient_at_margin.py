"""The other slope at the kink

At a margin of exactly 1 every slope between 0 and -y / N is right.
"""

import numpy as np


def hinge_grad(s, y):
    v, t = np.asarray(s, float), np.asarray(y, float)
    return np.where(t * v <= 1, -t, 0.0) / v.size
