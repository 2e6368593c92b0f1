"""1 minus the sigmoid

You leave out the factor s.

Hint: what is the slope at x = 0?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "sigmoid":
        return _right(name, x)
    v = np.asarray(x, float)
    s = (1 + np.tanh(v / 2)) / 2
    return 1 - s
