"""tanh in place of its slope

You return tanh itself.

Hint: what is the slope at x = 0: 0 or 1?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "tanh":
        return _right(name, x)
    v = np.asarray(x, float)
    return np.tanh(v)
