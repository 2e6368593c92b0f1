"""The first sample alone

You look at one sample. A unit is dead if it is off for every one.

Hint: does your answer change with the last row?
"""

import numpy as np


def dead_units(A):
    return np.asarray(A)[0] <= 0
