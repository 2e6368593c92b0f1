"""Not squared

You compute 1 / cosh(x). It should be squared.

Hint: what is the slope at x = 1, to three digits?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "tanh":
        return _right(name, x)
    v = np.asarray(x, float)
    return 1 / np.cosh(np.clip(v, -700, 700))
