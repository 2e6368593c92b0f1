"""tanh without its square

You compute 1 - tanh(x). It is the square that is taken away.

Hint: is the slope the same at x = 1 and x = -1?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "tanh":
        return _right(name, x)
    v = np.asarray(x, float)
    return 1 - np.tanh(v)
