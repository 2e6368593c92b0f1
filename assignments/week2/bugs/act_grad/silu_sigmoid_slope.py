"""The sigmoid's slope

You return s (1 - s), the slope of the sigmoid without x.

Hint: is the slope at x = 5 near 1 or near 0?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "silu":
        return _right(name, x)
    v = np.asarray(x, float)
    s = (1 + np.tanh(v / 2)) / 2
    return s * (1 - s)
