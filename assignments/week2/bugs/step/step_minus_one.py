"""Minus one or one

Your step takes the values -1 and 1. In this course they are 0 and 1.

Hint: what comes out for x = -2 in the docstring's example?
"""

import numpy as np


def step(x):
    return np.where(x > 0, 1.0, -1.0)
