"""Exactly 0 alone

You look for entries that are exactly 0. Pre-activations below 0 are off as well.

Hint: what is the answer for a column of negative numbers?
"""

import numpy as np


def dead_units(A):
    return np.all(np.asarray(A) == 0, axis=0)
