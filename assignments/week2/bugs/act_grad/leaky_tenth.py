"""A leak of 0.1

You use 0.1 on the negative side. The week's alpha is 0.01.

Hint: what is the default in leaky_relu?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "leaky_relu":
        return _right(name, x)
    v = np.asarray(x, float)
    return np.where(v > 0, 1.0, 0.1)
