"""The cdf without its root

You compute the cdf from erf(x) and not from erf(x / sqrt(2)).

Hint: what is the slope at x = 1, to three digits?
"""

import math

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "gelu":
        return _right(name, x)
    v = np.asarray(x, float)
    bell = np.exp(-(v**2) / 2) / math.sqrt(2 * math.pi)
    return (1 + np.vectorize(math.erf, otypes=[float])(v)) / 2 + v * bell
