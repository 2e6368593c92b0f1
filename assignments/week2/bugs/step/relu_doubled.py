"""Twice the value

The sum of x and |x| is twice x on the positive side.

Hint: what is relu([3.0])?
"""

import numpy as np


def relu(x):
    return np.asarray(x, float) + np.abs(x)
