"""The slope of erf of x

You use 1 / sqrt(pi), which is right for erf(x), but not for erf(x / sqrt(2)) / 2.

Hint: what is the area under your bell curve?
"""

import math

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "gelu":
        return _right(name, x)
    v = np.asarray(x, float)
    below = (1 + np.vectorize(math.erf, otypes=[float])(v / math.sqrt(2))) / 2
    return below + v * np.exp(-(v**2) / 2) / math.sqrt(math.pi)
