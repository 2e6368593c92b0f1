"""x on the positive side

You return x there, which is the value. The slope is 1.

Hint: what is the slope at x = 3?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "leaky_relu":
        return _right(name, x)
    v = np.asarray(x, float)
    return np.where(v > 0, v, 0.01)
