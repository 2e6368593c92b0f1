"""A plus for a minus in tanh

You compute 1 + tanh(x)^2.

Hint: does the slope grow or vanish for large x?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "tanh":
        return _right(name, x)
    v = np.asarray(x, float)
    return 1 + np.tanh(v) ** 2
