"""1 everywhere

You return 1 on both sides. On the negative side ReLU is flat.

Hint: what is the slope at x = -2?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "relu":
        return _right(name, x)
    v = np.asarray(x, float)
    return np.ones(v.shape)
