"""SiLU's output in place of x

You put SiLU's own output where the formula has x.

Hint: which of the two stands before s (1 - s)?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "silu":
        return _right(name, x)
    v = np.asarray(x, float)
    s = (1 + np.tanh(v / 2)) / 2
    return s + v * s * s * (1 - s)
