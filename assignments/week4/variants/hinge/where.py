"""By np.where

0 where the margin is reached, else what is missing.
"""

import numpy as np


def hinge(s, y):
    v, t = np.asarray(s, float), np.asarray(y, float)
    return np.where(t * v >= 1, 0.0, 1 - t * v).sum() / len(v)
