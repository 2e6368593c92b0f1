"""Rounded to four digits

You round the result. Rounding is for printing.

Hint: what is relu([0.123456])?
"""

import numpy as np


def relu(x):
    return np.round(np.maximum(0.0, x), 4)
