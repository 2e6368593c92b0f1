"""A plus for a minus

You compute s (1 + s).

Hint: can the slope be above 1/4?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "sigmoid":
        return _right(name, x)
    v = np.asarray(x, float)
    s = (1 + np.tanh(v / 2)) / 2
    return s * (1 + s)
