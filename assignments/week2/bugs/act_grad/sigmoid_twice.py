"""The sigmoid of the sigmoid

You apply the sigmoid to its own output before taking s (1 - s).

Hint: what is the slope at x = 0?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "sigmoid":
        return _right(name, x)
    v = np.asarray(x, float)
    s = (1 + np.tanh(v / 2)) / 2
    return (1 + np.tanh(s / 2)) / 2 * (1 - (1 + np.tanh(s / 2)) / 2)
