"""Infinity in the bell curve

You divide by exp(x^2 / 2), which overflows; times x it is still 0, but with a warning on the way.

Hint: use exp(-x^2 / 2).
"""

import math

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "gelu":
        return _right(name, x)
    v = np.asarray(x, float)
    below = (1 + np.vectorize(math.erf, otypes=[float])(v / math.sqrt(2))) / 2
    return below + v / (np.exp(v**2 / 2) * math.sqrt(2 * math.pi))
