"""The kink is at 1

You compare with 1.

Hint: what is the slope at x = 0.5?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "relu":
        return _right(name, x)
    v = np.asarray(x, float)
    return np.where(v > 1, 1.0, 0.0)
