"""Leaky ReLU in place of its slope

You return the value.

Hint: what is the slope at x = 3?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "leaky_relu":
        return _right(name, x)
    v = np.asarray(x, float)
    return np.where(v > 0, v, 0.01 * v)
