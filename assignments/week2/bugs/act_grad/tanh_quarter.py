"""The slope of a sigmoid of 2x

You leave out the factor by which tanh is stretched.

Hint: what is the slope of tanh at x = 0?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "tanh":
        return _right(name, x)
    v = np.asarray(x, float)
    return (1 - np.tanh(v) ** 2) / 2
