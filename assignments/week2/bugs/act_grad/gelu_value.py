"""GELU in place of its slope

You return the value.

Hint: what is the slope at x = 0: 0 or 1/2?
"""

import math

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "gelu":
        return _right(name, x)
    v = np.asarray(x, float)
    below = (1 + np.vectorize(math.erf, otypes=[float])(v / math.sqrt(2))) / 2
    return v * below
