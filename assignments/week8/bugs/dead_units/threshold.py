"""Small entries count as off

You let a small positive entry count as off. Above 0 is on, however little.

Hint: is a unit dead with one entry of 1e-9 and zeros elsewhere?
"""

import numpy as np


def dead_units(A):
    return np.all(np.asarray(A) <= 1e-8, axis=0)
