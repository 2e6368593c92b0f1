"""Both slopes at 0

You count 0 for both sides and get 2, or -1, there. A slope at the kink lies between 0 and 1.

Hint: what do you give at x = 0?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "relu":
        return _right(name, x)
    v = np.asarray(x, float)
    return np.where(v > 0, 1.0, 0.0) + 2.0 * (v == 0)
