"""The slope of the sigmoid approximation

You differentiate x sigmoid(1.702 x), a coarse approximation.

Hint: what is the slope of Phi?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "gelu":
        return _right(name, x)
    v = np.asarray(x, float)
    t = (1 + np.tanh(1.702 * v / 2)) / 2
    return t + 1.702 * v * t * (1 - t)
