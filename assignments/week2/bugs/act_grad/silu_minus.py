"""A minus between the terms

You subtract the second term.

Hint: is the slope at x = 2 above 1 or below?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "silu":
        return _right(name, x)
    v = np.asarray(x, float)
    s = (1 + np.tanh(v / 2)) / 2
    return s - v * s * (1 - s)
