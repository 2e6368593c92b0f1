"""Asks integers for their largest float

You clip between 0 and the largest number of the array's type, and integers have no largest float.

Hint: call it with np.array([-1, 2]).
"""

import numpy as np


def relu(x):
    return np.clip(x, 0, np.finfo(x.dtype).max)
