"""The x before the bell curve is missing

You add the bell curve without x before it.

Hint: what is the slope at x = 0?
"""

import math

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "gelu":
        return _right(name, x)
    v = np.asarray(x, float)
    bell = np.exp(-(v**2) / 2) / math.sqrt(2 * math.pi)
    below = (1 + np.vectorize(math.erf, otypes=[float])(v / math.sqrt(2))) / 2
    return below + bell
