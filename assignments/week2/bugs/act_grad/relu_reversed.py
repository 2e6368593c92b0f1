"""The wrong side

You return 1 on the negative side and 0 on the positive.

Hint: what is the slope at x = 3?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "relu":
        return _right(name, x)
    v = np.asarray(x, float)
    return np.where(v < 0, 1.0, 0.0)
