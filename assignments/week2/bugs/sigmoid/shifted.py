"""Centred at 1/2

You subtract 1/2 from x. The sigmoid is 1/2 at 0.

Hint: what is sigmoid(0)?
"""

import numpy as np


def sigmoid(x):
    v = np.asarray(x, float) - 0.5
    e = np.exp(-np.abs(v))
    return np.where(v >= 0, 1.0, e) / (1 + e)
