"""By maximum and minimum

max - min of two numbers is the size of their difference.
"""

import numpy as np


def mae(pred, y):
    p, t = np.asarray(pred, float), np.asarray(y, float)
    return (np.maximum(p, t) - np.minimum(p, t)).mean()
