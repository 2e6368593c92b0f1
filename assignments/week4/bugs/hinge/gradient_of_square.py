"""The gradient of the squared hinge loss

You return -2 y (1 - y s) / N, the slope of the squared loss.

Hint: is the slope of max(0, 1 - m) the same for all m below 1?
"""

import numpy as np


def hinge_grad(s, y):
    v, t = np.asarray(s, float), np.asarray(y, float)
    return -2 * t * np.maximum(0, 1 - t * v) / v.size
