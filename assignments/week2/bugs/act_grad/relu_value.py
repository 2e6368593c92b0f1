"""ReLU in place of its slope

You return x where it is positive. The slope there is 1.

Hint: what is the slope at x = 3?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "relu":
        return _right(name, x)
    v = np.asarray(x, float)
    return np.maximum(v, 0.0)
