"""The 1/2 in the exponent is missing

You use exp(-x^2). The bell curve has exp(-x^2 / 2).

Hint: what is the slope at x = 1, to three digits?
"""

import math

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "gelu":
        return _right(name, x)
    v = np.asarray(x, float)
    below = (1 + np.vectorize(math.erf, otypes=[float])(v / math.sqrt(2))) / 2
    return below + v * np.exp(-(v**2)) / math.sqrt(2 * math.pi)
