"""The sigmoid's formula for tanh

You compute t (1 - t), which belongs to the sigmoid.

Hint: what is the slope of tanh at x = 0?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "tanh":
        return _right(name, x)
    v = np.asarray(x, float)
    return np.tanh(v) * (1 - np.tanh(v))
