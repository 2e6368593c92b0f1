"""The bell curve is not normalised

You leave out the 1 / sqrt(2 pi) before exp(-x^2 / 2).

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
    return below + v * np.exp(-(v**2) / 2)
