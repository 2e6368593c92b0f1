"""Dead on average

You call a unit dead whose mean is small. It is on if a single entry is above 0, however little.

Hint: is a unit dead with one entry of 1e-9 and zeros elsewhere?
"""

import numpy as np


def dead_units(A):
    return np.maximum(np.asarray(A, float), 0).mean(axis=0) < 1e-6
