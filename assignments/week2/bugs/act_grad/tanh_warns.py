"""The slope of tanh warns

The value is right, but cosh overflows on the way, with a warning.

Hint: compute the slope from tanh(x).
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "tanh":
        return _right(name, x)
    v = np.asarray(x, float)
    return 1 / np.cosh(v) ** 2
