"""Unsigned integers wrap around

You subtract before you make floats of the arguments. For uint8, 3 - 5 is 254.

Hint: make float arrays first, then subtract.
"""

import numpy as np


def mae(pred, y):
    return float(np.mean(np.abs(pred - y)))
