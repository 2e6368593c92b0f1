"""x taken for the sigmoid

You compute x (1 - x). The formula s (1 - s) is in terms of the sigmoid's output, and x is its
input.

Hint: what is the slope at x = 0?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "sigmoid":
        return _right(name, x)
    v = np.asarray(x, float)
    return v * (1 - v)
