"""Masked, then divided

The order of mask and scale makes no difference.
"""

import numpy as np


def dropout_backward(dY, mask, p):
    dX = np.zeros(np.shape(dY))
    if p == 1:
        return dX
    kept = np.asarray(mask) != 0
    dX[kept] = np.asarray(dY)[kept] / (1.0 - p)
    return dX
