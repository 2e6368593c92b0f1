"""Samples for units

You look along each row, which tells which samples switch nothing on. Units are the columns.

Hint: how many entries has the answer for A of shape (N, H)?
"""

import numpy as np


def dead_units(A):
    return np.all(np.asarray(A) <= 0, axis=1)
