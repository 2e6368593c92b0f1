"""SiLU in place of its slope

You return the value.

Hint: what is the slope at x = 0: 0 or 1/2?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "silu":
        return _right(name, x)
    v = np.asarray(x, float)
    s = (1 + np.tanh(v / 2)) / 2
    return v * s
