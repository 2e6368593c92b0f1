"""The two slopes exchanged

You return 0.01 on the positive side and 1 on the negative.

Hint: what is the slope at x = 3?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "leaky_relu":
        return _right(name, x)
    v = np.asarray(x, float)
    return np.where(v > 0, 0.01, 1.0)
