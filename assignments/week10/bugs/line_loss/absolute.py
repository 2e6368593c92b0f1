"""Absolute differences

You average the absolute values. The squares are asked for.

Hint: what does a difference of 3 cost?
"""

import numpy as np


def line_loss(m, b, x, y):
    r = m * np.asarray(x, float) + b - np.asarray(y, float)
    return float(np.mean(np.abs(r)))
