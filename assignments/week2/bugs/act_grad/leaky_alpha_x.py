"""alpha x on the negative side

You return alpha x there, which is the value. The slope is alpha.

Hint: what is the slope at x = -2?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "leaky_relu":
        return _right(name, x)
    v = np.asarray(x, float)
    return np.where(v > 0, 1.0, 0.01 * v)
