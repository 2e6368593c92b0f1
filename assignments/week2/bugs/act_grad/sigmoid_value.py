"""The sigmoid in place of its slope

You return the sigmoid itself.

Hint: what is the slope at x = 0: 1/2 or 1/4?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "sigmoid":
        return _right(name, x)
    v = np.asarray(x, float)
    return (1 + np.tanh(v / 2)) / 2
