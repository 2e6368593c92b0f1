"""The slope of ReLU6

You let the slope be 0 above 6. ReLU has no upper bound.

Hint: what is the slope at x = 10?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "relu":
        return _right(name, x)
    v = np.asarray(x, float)
    return np.where((v > 0) & (v < 6), 1.0, 0.0)
