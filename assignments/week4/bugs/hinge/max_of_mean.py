"""The maximum is taken after the mean

You average first, so that a good sample's surplus pays for a bad one.

Hint: max of what, and how often?
"""

import numpy as np


def hinge(s, y):
    v, t = np.asarray(s, float), np.asarray(y, float)
    return max(0.0, float(np.mean(1 - t * v)))
