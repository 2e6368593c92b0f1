"""Twice as steep

You double the argument.

Hint: what is sigmoid(2), to three digits?
"""

import numpy as np


def sigmoid(x):
    e = np.exp(-2 * np.abs(np.asarray(x, float)))
    return np.where(np.asarray(x) >= 0, 1.0, e) / (1 + e)
