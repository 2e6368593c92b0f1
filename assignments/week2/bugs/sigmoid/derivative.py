"""The slope in place of the value

You return s (1 - s), which is the sigmoid's slope.

Hint: what is sigmoid(0)?
"""

import numpy as np


def sigmoid(x):
    e = np.exp(-np.abs(np.asarray(x, float)))
    return e / (1 + e) ** 2
