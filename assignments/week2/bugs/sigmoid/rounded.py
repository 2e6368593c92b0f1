"""Rounded to four digits

You round the result. Rounding is for printing.

Hint: print sigmoid(-12).
"""

import numpy as np


def sigmoid(x):
    e = np.exp(-np.abs(np.asarray(x, float)))
    return np.round(np.where(np.asarray(x) >= 0, 1.0, e) / (1 + e), 4)
