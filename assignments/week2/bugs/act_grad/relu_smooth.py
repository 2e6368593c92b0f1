"""A steep sigmoid

You use a smooth curve for the slope of ReLU. It jumps from 0 to 1.

Hint: what is the slope at x = 0.1?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "relu":
        return _right(name, x)
    v = np.asarray(x, float)
    return (1 + np.tanh(25 * v)) / 2
