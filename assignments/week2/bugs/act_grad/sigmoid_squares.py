"""s minus its square root

You subtract s squared twice.

Hint: what is the slope at x = 0?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "sigmoid":
        return _right(name, x)
    v = np.asarray(x, float)
    s = (1 + np.tanh(v / 2)) / 2
    return s - 2 * s**2
