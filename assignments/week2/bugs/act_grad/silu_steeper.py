"""The slope of x sigmoid(1.702 x)

You use the factor of a GELU approximation.

Hint: what is the slope at x = 1, to three digits?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "silu":
        return _right(name, x)
    v = np.asarray(x, float)
    t = (1 + np.tanh(1.702 * v / 2)) / 2
    return t + 1.702 * v * t * (1 - t)
