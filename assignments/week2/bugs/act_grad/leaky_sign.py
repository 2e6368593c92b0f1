"""A negative slope

You return -0.01 on the negative side. Leaky ReLU rises everywhere.

Hint: is leaky ReLU larger at -1 or at -2?
"""

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "leaky_relu":
        return _right(name, x)
    v = np.asarray(x, float)
    return np.where(v > 0, 1.0, -0.01)
