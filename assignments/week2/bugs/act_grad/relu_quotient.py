"""ReLU divided by x

You divide ReLU by x, which is 0/0 at 0.

Hint: what do you give at x = 0?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "relu":
        return _right(name, x)
    v = np.asarray(x, float)
    with np.errstate(all="ignore"):
        return np.maximum(v, 0) / v
