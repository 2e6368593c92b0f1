"""The slopes are stored among integers

You put the slopes into np.ones_like(x), which holds integers if x does: 0.01 becomes 0.

Hint: which dtype has np.ones_like(np.array([-2, 3]))?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "leaky_relu":
        return _right(name, x)
    v = np.asarray(x, float)
    slope = np.ones_like(x)
    slope[x < 0] = 0.01
    return slope
