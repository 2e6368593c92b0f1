"""Leaky ReLU divided by x

You divide the value by x, which is 0/0 at 0.

Hint: what do you give at x = 0?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "leaky_relu":
        return _right(name, x)
    v = np.asarray(x, float)
    with np.errstate(all="ignore"):
        return np.where(v > 0, v, 0.01 * v) / v
