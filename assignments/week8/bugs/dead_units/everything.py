"""One answer for all

You give one truth value for the whole array; asked for is one for each unit.

Hint: how many entries has the answer for A of shape (N, H)?
"""

import numpy as np


def dead_units(A):
    return np.full(A.shape[1], bool(np.all(np.asarray(A) <= 0)))
