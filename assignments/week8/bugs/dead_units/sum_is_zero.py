"""The sum is exactly 0

You ask whether the sum of a column is 0. With negative entries it may be, though the unit is on
now and then, and a column of negative entries is dead with another sum.

Hint: what is the sum of -1 and 1?
"""

import numpy as np


def dead_units(A):
    return np.asarray(A, float).sum(axis=0) == 0
