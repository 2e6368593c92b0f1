"""The value, cut off at 1

You return ReLU clipped to 1. For x between 0 and 1 that is x, and the slope there is 1.

Hint: what is the slope at x = 0.5?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "relu":
        return _right(name, x)
    v = np.asarray(x, float)
    return np.clip(v, 0.0, 1.0)
