"""The sign in place of the slope

You return -1 on the negative side, where ReLU is flat.

Hint: what is the slope at x = -2?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "relu":
        return _right(name, x)
    v = np.asarray(x, float)
    return np.sign(v)
