"""The slope is negative

You turn the sign. The sigmoid rises everywhere.

Hint: does the sigmoid rise or fall?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "sigmoid":
        return _right(name, x)
    v = np.asarray(x, float)
    s = (1 + np.tanh(v / 2)) / 2
    return s * (s - 1)
